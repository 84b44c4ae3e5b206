package org.florilege.harvester.repair;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Persistent identifiers in the dozen ways in which they are written, as the addresses that resolve them.
public final class Pids {

    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}(?:\\.\\d+)*/\\S+");
    private static final Pattern DOI_ALONE = Pattern.compile(
            "(?:(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/|doi:\\s*(?://)?|info:doi/|urn:doi:)?(10\\.\\d{4,9}(?:\\.\\d+)*/\\S+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORCID = Pattern.compile("\\d{4}-?\\d{4}-?\\d{4}-?\\d{3}[\\dXx]");
    private static final Pattern ROR = Pattern.compile("(?:^|ror\\.org/|ror:)(0[a-z0-9]{6}\\d{2})/?$");

    private Pids() {}

    /// @param text a DOI and nothing else, bare, with `doi:` or as an address of a resolver
    /// @return `https://doi.org/` and the DOI in the case in which it is written
    public static Optional<String> doi(String text) {
        Matcher matcher = DOI_ALONE.matcher(text.strip());
        return matcher.matches() ? Optional.of(doiAddress(matcher.group(1))) : Optional.empty();
    }

    /// @param text an identifier that may have a DOI in it, such as `oai:pangaea.de:doi:10.1594/PANGAEA.7`
    /// @return the address of that DOI
    public static Optional<String> doiWithin(String text) {
        Matcher matcher = DOI.matcher(text);
        return matcher.find() ? Optional.of(doiAddress(matcher.group())) : Optional.empty();
    }

    private static String doiAddress(String doi) {
        String bare = doi.endsWith(".") || doi.endsWith(",") ? doi.substring(0, doi.length() - 1) : doi;
        String legal = bare.indexOf('%') >= 0 ? bare : bare.replace("#", "%23").replace("?", "%3F");
        return "https://doi.org/" + Iris.encode(legal);
    }

    /// @return the address of an ORCID iD, however it is written
    public static Optional<String> orcid(String text) {
        Matcher matcher = ORCID.matcher(text);
        if (!matcher.find()) return Optional.empty();
        String digits = matcher.group().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        return Optional.of("https://orcid.org/" + digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-"
                + digits.substring(8, 12) + "-" + digits.substring(12));
    }

    /// @return the address of an organisation in the Research Organization Registry
    public static Optional<String> ror(String text) {
        Matcher matcher = ROR.matcher(text.strip());
        return matcher.find() ? Optional.of("https://ror.org/" + matcher.group(1)) : Optional.empty();
    }
}
