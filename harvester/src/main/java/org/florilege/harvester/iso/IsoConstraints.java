package org.florilege.harvester.iso;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.florilege.harvester.datacite.Licences;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.xml.XmlElement;

/// Who may have it and under which terms. Documents mix the two; INSPIRE's Technical Guidance 2 says which
/// constraint is which, by the codes beside it or by the register that it is linked to.
final class IsoConstraints {

    private static final String ACCESS = "http://publications.europa.eu/resource/authority/access-right/";
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'()\\[\\]]+[^\\s<>\"'()\\[\\].,;:]");
    private static final Pattern NO_LIMITS = Pattern.compile(
            "no limitations?\\b.*|pas de (?:restriction|limitation)s? d['’]acc[eè]s public.*|aucun(?:e)? (?:restriction|limitation).*"
                    + "|aucun des articles .*restriction d['’]acc[eè]s public.*|acc[eè]s libre.*|unrestricted|no restrictions?.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final IsoTexts texts;
    private final Set<String> access = new LinkedHashSet<>();
    private final List<XmlElement> limits = new ArrayList<>();
    private final List<XmlElement> terms = new ArrayList<>();

    IsoConstraints(XmlElement resource, IsoTexts texts) {
        this.texts = texts;
        for (XmlElement constraints : resource.all("resourceConstraints").stream()
                .flatMap(XmlElement::children)
                .toList()) sort(constraints);
    }

    private void sort(XmlElement constraints) {
        List<String> codes = constraints.all("accessConstraints").stream()
                .map(IsoTexts::code)
                .toList();
        for (String code : codes)
            if (code.equals("restricted") || code.equals("confidential")) access.add(closed(code));
        String secrecy = IsoTexts.code(constraints.first("classification"));
        if (!secrecy.isEmpty() && !secrecy.equals("unclassified")) access.add(closed(secrecy));
        boolean forAccess = !codes.isEmpty();
        boolean forUse = constraints.first("useConstraints").isPresent();
        for (XmlElement other : constraints.all("otherConstraints")) sort(other, forAccess, forUse);
        terms.addAll(constraints.all("useLimitation"));
        for (XmlElement reference : constraints.all("reference", "CI_Citation", "title")) sort(reference, false, true);
    }

    private static String closed(String code) {
        return code.equals("restricted") || code.equals("limitedDistribution") ? "RESTRICTED" : "NON_PUBLIC";
    }

    private void sort(XmlElement other, boolean forAccess, boolean forUse) {
        String link = IsoTexts.link(other).orElse("");
        String text = IsoTexts.main(other);
        boolean licence = Licences.isNamed(text) || link.contains("/ConditionsApplyingToAccessAndUse/");
        if (link.contains("/LimitationsOnPublicAccess/")) limit(link, other);
        else if (NO_LIMITS.matcher(text).matches()) access.add("PUBLIC");
        else if (forAccess && !forUse && !licence && !isLicence(link)) limits.add(other);
        else terms.add(other);
    }

    private static boolean isLicence(String link) {
        return link.contains("licen") || link.contains("creativecommons.org");
    }

    private void limit(String link, XmlElement other) {
        if (link.toLowerCase(Locale.ROOT).contains("nolimitation")) access.add("PUBLIC");
        else {
            access.add("RESTRICTED");
            terms.add(other);
        }
    }

    /// States the access rights of the record.
    void stateAccess(About record) {
        Optional<String> strictest = Stream.of("NON_PUBLIC", "RESTRICTED", "PUBLIC")
                .filter(access::contains)
                .findFirst();
        strictest.ifPresent(code -> record.iri(Terms.DCT, "accessRights", ACCESS + code));
        for (XmlElement limit : limits) {
            if (IsoTexts.main(limit).isEmpty()) continue;
            String property = strictest.isPresent() ? "rights" : "accessRights";
            Optional<String> link = IsoTexts.link(limit);
            texts.state(
                    limit,
                    record.thing(Terms.DCT, property, link).type(Terms.DCT, "RightsStatement"),
                    Terms.RDFS,
                    "label");
        }
    }

    /// States licence and rights of a distribution, or of a service.
    void stateTerms(About thing) {
        for (XmlElement term : terms) {
            String text = IsoTexts.main(term);
            Optional<String> link = IsoTexts.link(term).or(() -> address(text));
            if (link.isEmpty() && text.isEmpty()) continue;
            boolean limit = link.filter(address -> address.contains("/LimitationsOnPublicAccess/"))
                    .isPresent();
            boolean unknown = link.filter(address -> address.endsWith("/conditionsUnknown"))
                    .isPresent();
            boolean licence = link.isPresent() || Licences.isNamed(text);
            if (licence && !limit && !unknown) {
                About document = thing.thing(Terms.DCT, "license", link).type(Terms.DCT, "LicenseDocument");
                texts.state(term, document, Terms.RDFS, "label");
            } else {
                About rights = thing.thing(Terms.DCT, "rights", link).type(Terms.DCT, "RightsStatement");
                texts.state(term, rights, Terms.RDFS, "label");
            }
        }
    }

    /// The address in a sentence about a licence is that of the licence.
    private static Optional<String> address(String text) {
        Matcher found = ADDRESS.matcher(text);
        if (!found.find()) return Optional.empty();
        boolean alone = found.group().length() == text.length();
        return alone || text.toLowerCase(Locale.ROOT).contains("licen") || isLicence(found.group())
                ? Optional.of(found.group())
                : Optional.empty();
    }
}
