package org.florilege.api.ckan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.florilege.api.feed.CatalogueCard;

/// The actions that are about the portal itself.
final class SiteActions {

    /// The version of CKAN whose API this is; clients choose their ways by it.
    private static final String CKAN_VERSION = "2.11.0";

    private final CatalogueCard card;
    private final Licences licences = new Licences();

    SiteActions(CatalogueCard card) {
        this.card = card;
    }

    Result status(ActionCall call) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("ckan_version", CKAN_VERSION);
        status.put("site_url", call.portal().base());
        status.put("site_title", card.title().getOrDefault(CkanText.LANGUAGE, ""));
        status.put("site_description", card.description().getOrDefault(CkanText.LANGUAGE, ""));
        status.put("error_emails_to", null);
        status.put("locale_default", CkanText.LANGUAGE);
        status.put("extensions", List.of("dcat", "fluent"));
        return new Result.Whole(status);
    }

    Result licences() {
        return new Result.Whole(licences.all());
    }

    Result help(ActionCall call) {
        String name = call.needed("name");
        if (!Actions.NAMES.contains(name)) throw CkanException.notFound("Action function not found: " + name);
        return new Result.Whole("The action " + name + " of CKAN's API, in as far as it reads:"
                + " https://docs.ckan.org/en/latest/api/#ckan.logic.action.get." + name);
    }
}
