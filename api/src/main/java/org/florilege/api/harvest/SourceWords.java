package org.florilege.api.harvest;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.TreeMap;
import org.florilege.api.contract.generated.model.CredentialSummary;
import org.florilege.api.contract.generated.model.SourceSettings;
import org.florilege.api.portal.Portal;
import org.florilege.harvester.source.RegisteredSource;
import org.springframework.util.DigestUtils;

/// The settings of sources in the words of the contract. A secret is never among them.
record SourceWords(Portal portal) {

    SourceSettings settings(RegisteredSource registered) {
        var source = registered.source();
        SourceSettings settings = new SourceSettings(
                source.id().value(),
                source.title(),
                source.location().toString(),
                source.type().id(),
                new TreeMap<>(source.options().values()),
                registered.registered().atOffset(ZoneOffset.UTC));
        portal.schedule().next(registered).ifPresent(next -> settings.nextRun(next.atOffset(ZoneOffset.UTC)));
        String kind = registered.credential().get("kind");
        return kind == null
                ? settings
                : settings.credential(new CredentialSummary(CredentialSummary.KindEnum.fromValue(kind))
                        .user(registered.credential().get("user"))
                        .name(registered.credential().get("name")));
    }

    /// Another one as soon as anything was changed, also a secret; runs do not change it.
    String tag(RegisteredSource registered) {
        String all = registered.source() + " " + new TreeMap<>(registered.credential());
        return "\"" + DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
