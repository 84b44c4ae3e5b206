package org.florilege.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.florilege.api.record.Neighbours;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Skolemisation;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.FactKey;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static String shown(FactKey key, String turtle) {
        RecordId id = new RecordId("https://e.org/d");
        String prefixes = """
                PREFIX dcat: <http://www.w3.org/ns/dcat#>
                PREFIX dct: <http://purl.org/dc/terms/>
                PREFIX dpv: <https://w3id.org/dpv#>
                PREFIX foaf: <http://xmlns.com/foaf/0.1/>
                PREFIX h: <http://healthdataportal.eu/ns/health#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                """;
        Description description = Description.of(new CatalogRecord(
                id,
                Kind.DATASET,
                Slug.of("d", id),
                new Provenance(new SourceId("test"), "memory", List.of()),
                CanonicalGraph.of(Skolemisation.of(
                        id,
                        RDFParser.fromString(prefixes + "<https://e.org/d> " + turtle + " .", Lang.TURTLE)
                                .toGraph()))));
        return Facts.of(description, new Reader(UiLanguage.EN), Neighbours.none()).stream()
                .filter(fact -> fact.key() == key)
                .map(fact -> fact.values().toString())
                .findFirst()
                .orElse("");
    }

    @Test
    void a_shape_without_a_name_is_no_place_to_name() {
        assertThat(shown(FactKey.SPATIAL, "dct:spatial [ a dct:Location ; dcat:bbox 'POINT(1 2)' ]"))
                .isEmpty();
        assertThat(shown(FactKey.SPATIAL, "dct:spatial [ skos:prefLabel 'Vanves' ; dcat:bbox 'POINT(1 2)' ]"))
                .contains("Vanves");
    }

    @Test
    void what_makes_a_health_dataset_is_shown() {
        assertThat(shown(FactKey.ACCESS_BODY, "h:hdab [ foaf:name 'FDZ' ]")).contains("FDZ");
        assertThat(shown(FactKey.AGES, "h:minTypicalAge 0 ; h:maxTypicalAge 17"))
                .contains("0 – 17");
        assertThat(shown(FactKey.POPULATION, "h:populationCoverage 'Children'@en"))
                .contains("Children");
        assertThat(shown(FactKey.RECORDS, "h:numberOfRecords 127")).contains("127");
        assertThat(shown(FactKey.INDIVIDUALS, "h:numberOfUniqueIndividuals 42")).contains("42");
        assertThat(shown(FactKey.PURPOSE, "dpv:hasPurpose [ dct:description 'Research'@en ]"))
                .contains("Research");
        assertThat(
                        shown(
                                FactKey.LEGISLATION,
                                "<http://data.europa.eu/r5r/applicableLegislation> <http://data.europa.eu/eli/reg/2025/327/oj>"))
                .contains("2025/327");
    }
}
