package org.florilege.harvester.iso;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.xml.XmlElement;

/// What it is about: words, concepts of thesauri and the topics of ISO 19115.
final class IsoKeywords {

    private static final String DATA_THEME = "http://publications.europa.eu/resource/authority/data-theme/";
    private static final String TOPIC = "http://inspire.ec.europa.eu/metadata-codelist/TopicCategory/";
    private static final Map<String, String> TOPICS = Map.of(
            "farming", "AGRI",
            "biota", "ENVI",
            "climatologyMeteorologyAtmosphere", "ENVI",
            "economy", "ECON",
            "environment", "ENVI",
            "health", "HEAL",
            "inlandWaters", "ENVI",
            "oceans", "ENVI",
            "society", "SOCI",
            "transportation", "TRAN");

    private final IsoTexts texts;

    IsoKeywords(IsoTexts texts) {
        this.texts = texts;
    }

    void state(XmlElement resource, About record) {
        for (XmlElement topic : resource.all("topicCategory")) topic(IsoTexts.code(topic), record);
        for (XmlElement group : resource.all("descriptiveKeywords", "MD_Keywords"))
            for (XmlElement keyword : group.all("keyword")) keyword(keyword, group, record);
        for (XmlElement keyword : resource.all("descriptiveKeywords", "keyword"))
            texts.state(keyword, record, Terms.DCAT, "keyword");
    }

    private static void topic(String code, About record) {
        if (code.isEmpty() || code.indexOf(' ') >= 0) return;
        record.iri(Terms.GEODCAT, "topicCategory", TOPIC + code);
        Optional.ofNullable(TOPICS.get(code)).ifPresent(theme -> record.iri(Terms.DCAT, "theme", DATA_THEME + theme));
    }

    private void keyword(XmlElement keyword, XmlElement group, About record) {
        Optional<String> link = IsoTexts.link(keyword);
        Optional<InspireThemes> theme =
                link.flatMap(InspireThemes::at).or(() -> isInspire(group) ? named(keyword) : Optional.empty());
        if (theme.isPresent()) theme(theme.get(), record);
        else if (link.isPresent()) linked(link.get(), keyword, group, record);
        texts.state(keyword, record, Terms.DCAT, "keyword");
    }

    private Optional<InspireThemes> named(XmlElement keyword) {
        List<InspireThemes> found = new java.util.ArrayList<>();
        texts.forEach(keyword, (text, language) -> InspireThemes.named(text).ifPresent(found::add));
        return found.stream().findFirst();
    }

    private static boolean isInspire(XmlElement group) {
        String thesaurus = IsoTexts.main(group.first("thesaurusName", "CI_Citation", "title"))
                .toLowerCase(java.util.Locale.ROOT);
        return thesaurus.contains("inspire") && (thesaurus.contains("theme") || thesaurus.contains("thème"));
    }

    private static void theme(InspireThemes theme, About record) {
        record.iri(Terms.DCAT, "theme", theme.iri());
        theme.dataTheme().ifPresent(code -> record.iri(Terms.DCAT, "theme", DATA_THEME + code));
    }

    private void linked(String link, XmlElement keyword, XmlElement group, About record) {
        String type = IsoTexts.code(group.first("type"));
        if (link.contains("data.europa.eu/bna/")) record.iri(Terms.DCATAP, "hvdCategory", link);
        else if (link.contains("data.europa.eu/eli/")) record.iri(Terms.DCATAP, "applicableLegislation", link);
        else if (link.contains("/SpatialDataServiceCategory/")) record.iri(Terms.GEODCAT, "serviceCategory", link);
        else if (type.equals("place")) place(link, keyword, record);
        else {
            About concept = record.thing(Terms.DCAT, "theme", Optional.of(link)).type(Terms.SKOS, "Concept");
            texts.state(keyword, concept, Terms.SKOS, "prefLabel");
            group.first("thesaurusName", "CI_Citation", "title")
                    .flatMap(IsoTexts::link)
                    .ifPresent(scheme -> concept.iri(Terms.SKOS, "inScheme", scheme));
        }
    }

    private void place(String link, XmlElement keyword, About record) {
        About place = record.thing(Terms.DCT, "spatial", Optional.of(link)).type(Terms.DCT, "Location");
        texts.state(keyword, place, Terms.SKOS, "prefLabel");
    }
}
