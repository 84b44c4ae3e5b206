package org.florilege.harvester.iso;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.xml.XmlElement;

/// How it came about, how fine it is, and which rules it keeps.
final class IsoQuality {

    private static final String DQV = "http://www.w3.org/ns/dqv#";
    private static final Map<String, String> METRES = Map.ofEntries(
            Map.entry("m", "1"),
            Map.entry("meter", "1"),
            Map.entry("metre", "1"),
            Map.entry("meters", "1"),
            Map.entry("metres", "1"),
            Map.entry("mètre", "1"),
            Map.entry("mètres", "1"),
            Map.entry("km", "1000"),
            Map.entry("kilometre", "1000"),
            Map.entry("kilometer", "1000"),
            Map.entry("cm", "0.01"),
            Map.entry("mm", "0.001"),
            Map.entry("ft", "0.3048"));
    /// The rules that documents name in every language by their numbers.
    private static final Map<String, String> REGULATIONS = Map.of(
            "1089/2010", "http://data.europa.eu/eli/reg/2010/1089",
            "976/2009", "http://data.europa.eu/eli/reg/2009/976",
            "1205/2008", "http://data.europa.eu/eli/reg/2008/1205");

    private final IsoTexts texts;

    IsoQuality(IsoTexts texts) {
        this.texts = texts;
    }

    void state(XmlElement document, XmlElement resource, About record) {
        for (XmlElement quality : document.all("dataQualityInfo", "DQ_DataQuality")) {
            for (XmlElement lineage : quality.all("lineage", "LI_Lineage")) lineage(lineage, record);
            for (XmlElement result : quality.all("report").stream()
                    .flatMap(XmlElement::children)
                    .flatMap(report -> report.all("result", "DQ_ConformanceResult").stream())
                    .toList()) conformity(result, record);
        }
        for (XmlElement lineage : document.all("resourceLineage", "LI_Lineage")) lineage(lineage, record);
        for (XmlElement resolution : resource.all("spatialResolution", "MD_Resolution")) resolution(resolution, record);
        for (XmlElement system : document.all("referenceSystemInfo", "MD_ReferenceSystem", "referenceSystemIdentifier"))
            for (XmlElement identifier : system.children().toList()) system(identifier, record);
    }

    private void lineage(XmlElement lineage, About record) {
        List<XmlElement> statements = Stream.concat(
                        lineage.all("statement").stream(),
                        lineage.all("processStep", "LI_ProcessStep", "description").stream())
                .filter(text -> !IsoTexts.main(text).isEmpty())
                .toList();
        for (XmlElement statement : statements) {
            About provenance = record.part(Terms.DCT, "provenance").type(Terms.DCT, "ProvenanceStatement");
            texts.state(statement, provenance, Terms.RDFS, "label");
        }
    }

    /// Only what conforms is said; what does not, or was not looked at, says nothing that DCAT has a word for.
    private void conformity(XmlElement result, About record) {
        String pass = IsoTexts.main(result.first("pass"));
        Optional<XmlElement> title = result.first("specification", "CI_Citation", "title");
        if ((!pass.equals("true") && !pass.equals("1")) || title.isEmpty()) return;
        String name = IsoTexts.main(title.get());
        Optional<String> iri = IsoTexts.link(title.get())
                .or(() -> result.first("specification").flatMap(IsoTexts::link))
                .or(() -> REGULATIONS.entrySet().stream()
                        .filter(known -> name.contains(known.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
        if (iri.isEmpty() && name.isEmpty()) return;
        About standard = record.thing(Terms.DCT, "conformsTo", iri).type(Terms.DCT, "Standard");
        texts.state(title.get(), standard, Terms.DCT, "title");
        result.first("specification", "CI_Citation").ifPresent(citation -> IsoDates.state(citation, standard));
    }

    private static void resolution(XmlElement resolution, About record) {
        resolution
                .first("distance")
                .flatMap(distance -> distance.children().findFirst())
                .ifPresent(distance -> {
                    String unit = distance.attribute("uom").orElse("m");
                    String bare = unit.substring(Math.max(unit.lastIndexOf('#'), unit.lastIndexOf(':')) + 1)
                            .toLowerCase(Locale.ROOT);
                    String factor = METRES.get(bare);
                    Optional<BigDecimal> metres = number(distance.text());
                    if (factor != null && metres.isPresent())
                        record.typed(
                                Terms.DCAT,
                                "spatialResolutionInMeters",
                                metres.get()
                                        .multiply(new BigDecimal(factor))
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                Terms.XSD + "decimal");
                });
        number(IsoTexts.main(resolution.first("equivalentScale", "MD_RepresentativeFraction", "denominator")))
                .filter(denominator -> denominator.signum() > 0)
                .ifPresent(denominator -> record.part(DQV, "hasQualityMeasurement")
                        .type(DQV, "QualityMeasurement")
                        .iri(DQV, "isMeasurementOf", Terms.GEODCAT + "spatialResolutionAsScale")
                        .typed(
                                DQV,
                                "value",
                                BigDecimal.ONE
                                        .divide(denominator, MathContext.DECIMAL32)
                                        .toPlainString(),
                                Terms.XSD + "decimal"));
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(text.strip().replace(',', '.')));
        } catch (NumberFormatException odd) {
            return Optional.empty();
        }
    }

    private static void system(XmlElement identifier, About record) {
        Optional<XmlElement> code = identifier.first("code");
        String text = IsoTexts.main(code);
        Optional<String> iri = code.flatMap(IsoTexts::link)
                .or(() -> IsoNames.address(text))
                .or(() -> epsg(text, IsoTexts.main(identifier.first("codeSpace"))));
        if (iri.isEmpty() && text.isEmpty()) return;
        About system = record.thing(Terms.GEODCAT, "referenceSystem", iri).type(Terms.DCT, "Standard");
        if (iri.isEmpty()) system.text(Terms.DCT, "title", text);
    }

    /// `2154` in the code space of EPSG, `EPSG:2154`, `urn:ogc:def:crs:EPSG::2154`, `RGF93 (EPSG:2154)`.
    private static Optional<String> epsg(String code, String space) {
        String whole = (space + ":" + code).toUpperCase(Locale.ROOT);
        int at = whole.lastIndexOf("EPSG");
        if (at < 0) return Optional.empty();
        String number = whole.substring(at).replaceAll("\\(.*\\)", "");
        StringBuilder digits = new StringBuilder();
        for (int i = number.length() - 1; i >= 0; i--) {
            char c = number.charAt(i);
            if (Character.isDigit(c)) digits.insert(0, c);
            else if (!digits.isEmpty()) break;
        }
        return digits.length() < 4 || digits.length() > 6
                ? Optional.empty()
                : Optional.of("http://www.opengis.net/def/crs/EPSG/0/" + digits);
    }
}
