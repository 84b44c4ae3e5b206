package org.florilege.harvester.code;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.florilege.harvester.code.Value.Party;

/// People and organisations in metadata files.
final class Parties {

    private Parties() {}

    /// @return a party that has a name or an address of its own
    static Optional<Value> party(
            String iri, String name, Party.Nature nature, String affiliation, String mail, String homepage) {
        Optional<String> orcid = Addresses.orcid(iri);
        String address = orcid.or(() -> Addresses.web(iri)).orElse("");
        if (name.isBlank() && address.isEmpty()) return Optional.empty();
        return Optional.of(new Party(
                address,
                name.isBlank() ? address : name.strip(),
                orcid.isPresent() ? Party.Nature.PERSON : nature,
                affiliation,
                mail.contains("@") ? mail.strip() : "",
                Addresses.web(homepage).orElse("")));
    }

    /// @return what `Name <mail> (homepage)` means, as package managers write it
    static Optional<Value> named(String text) {
        int mailStart = text.indexOf('<');
        int mailEnd = text.indexOf('>', mailStart);
        int homeStart = text.indexOf('(');
        int homeEnd = text.indexOf(')', homeStart);
        String mail = mailStart >= 0 && mailEnd > 0 ? text.substring(mailStart + 1, mailEnd) : "";
        String home = homeStart >= 0 && homeEnd > 0 ? text.substring(homeStart + 1, homeEnd) : "";
        int end = Math.min(mailStart < 0 ? text.length() : mailStart, homeStart < 0 ? text.length() : homeStart);
        int bracket = text.indexOf('[');
        String name =
                text.substring(0, bracket > 0 ? Math.min(end, bracket) : end).strip();
        if (name.isEmpty() && mail.isEmpty()) return Optional.empty();
        return party("", name.isEmpty() ? withoutHost(mail) : name, Party.Nature.UNKNOWN, "", mail, home);
    }

    private static String withoutHost(String mail) {
        int at = mail.indexOf('@');
        return at < 0 ? mail : mail.substring(0, at);
    }

    /// @return the parts that say anything, with spaces between them
    static String joined(String... parts) {
        return Stream.of(parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
