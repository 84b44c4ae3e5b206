package org.florilege.catalog.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Skolemisation;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;
import org.junit.jupiter.api.Test;

class DescriptionTest {

    private static final String PREFIXES = """
            PREFIX adms: <http://www.w3.org/ns/adms#>
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX dqv: <http://www.w3.org/ns/dqv#>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX hdc: <https://w3id.org/florilege/challenge#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX schema: <http://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX spdx: <http://spdx.org/rdf/terms#>
            PREFIX vcard: <http://www.w3.org/2006/vcard/ns#>
            PREFIX ex: <https://example.org/>
            """;

    @Test
    void a_title_is_given_in_the_readers_language_and_otherwise_in_french() {
        Description biopsies = dataset("ex:d dct:title 'Biopsies du col'@fr, 'Cervical biopsies'@en-GB .");

        assertThat(biopsies.title().in("en")).isEqualTo("Cervical biopsies");
        assertThat(biopsies.title().in("fr")).isEqualTo("Biopsies du col");
        assertThat(biopsies.title().in("de")).isEqualTo("Biopsies du col");
    }

    @Test
    void a_distribution_is_read_with_its_licence_and_checksum() {
        Description dataset = dataset("""
                ex:d dcat:distribution [
                    dcat:downloadURL ex:file.csv ; dct:format [ skos:prefLabel 'CSV' ] ; dct:license ex:licence ;
                    spdx:checksum [ spdx:algorithm spdx:checksumAlgorithm_sha256 ; spdx:checksumValue 'e3b0' ] ] .
                """);

        Distribution file = dataset.distributions().getFirst();
        assertThat(file.downloadUrls()).containsExactly("https://example.org/file.csv");
        assertThat(file.formats()).containsExactly("CSV");
        assertThat(file.checksums())
                .containsExactly(
                        new Distribution.Checksum("http://spdx.org/rdf/terms#checksumAlgorithm_sha256", "e3b0"));
        assertThat(dataset.licences()).containsExactly("https://example.org/licence");
    }

    @Test
    void contacts_are_read_through_vcard_values_and_lose_their_scheme() {
        Description dataset = dataset("""
                ex:d dcat:contactPoint [ vcard:fn 'Guichet'@fr ; vcard:hasEmail <mailto:data@example.org> ;
                    vcard:hasTelephone [ vcard:hasValue <tel:+33123456789> ] ] .
                """);

        Contact contact = dataset.contacts().getFirst();
        assertThat(contact.emails()).containsExactly("data@example.org");
        assertThat(contact.telephones()).containsExactly("+33123456789");
    }

    @Test
    void a_subject_is_called_as_the_record_calls_it() {
        Description dataset = dataset("ex:d dcat:theme ex:D1, ex:D2 . ex:D1 skos:prefLabel 'Image Processing'@en .");

        assertThat(dataset.nameOf("https://example.org/D1").in("fr")).isEqualTo("Image Processing");
        assertThat(dataset.nameOf("https://example.org/D2").all()).isEmpty();
    }

    @Test
    void other_identifiers_follow_the_first_one() {
        Description dataset =
                dataset("ex:d dct:identifier 'd-1' ; adms:identifier [ skos:notation '10.5281/z.1' ], 'x' .");

        assertThat(dataset.identifiers()).startsWith("d-1").containsExactlyInAnyOrder("d-1", "10.5281/z.1", "x");
    }

    @Test
    void a_leaderboard_is_read_in_order_and_an_entry_without_a_place_comes_last() {
        Challenge challenge = record(Kind.CHALLENGE, """
                ex:d a hdc:Challenge ; hdc:question 'Laquelle ?'@fr ; prov:used ex:slides ; hdc:metric ex:m ;
                  hdc:leaderboard [ schema:itemListElement
                    [ schema:position 2 ; schema:item ex:s2 ], [ schema:position 1 ; schema:item ex:s1 ] ] .
                ex:m skos:prefLabel 'log loss'@en ; hdc:higherIsBetter false .
                ex:s1 a hdc:Submission ; dct:isPartOf ex:d ; prov:wasAssociatedWith ex:t1 ; hdc:codeReleased false ;
                  dqv:hasQualityMeasurement [ dqv:isMeasurementOf ex:m ; dqv:value 0.3940 ; hdc:split 'private' ] .
                ex:t1 foaf:name 'Équipe' .
                ex:s2 a hdc:Submission ; dct:isPartOf ex:d ; prov:used ex:algorithm .
                ex:s3 a hdc:Submission ; dct:isPartOf ex:d .
                """).challenge();

        assertThat(challenge.submissions())
                .extracting(Submission::iri)
                .containsExactly("https://example.org/s1", "https://example.org/s2", "https://example.org/s3");
        Submission winner = challenge.submissions().getFirst();
        assertThat(winner.scoresOn("private")).containsExactly("0.3940");
        assertThat(winner.codeReleased()).containsExactly("false");
        assertThat(winner.teams().getFirst().name().in("fr")).isEqualTo("Équipe");
        assertThat(challenge.metrics().getFirst().higherIsBetter()).containsExactly("false");
    }

    @Test
    void links_lead_from_a_challenge_to_its_data_teams_and_algorithms() {
        Description challenge = record(Kind.CHALLENGE, """
                ex:d a hdc:Challenge ; prov:used ex:slides ; schema:organizer ex:sfp .
                ex:s1 a hdc:Submission ; dct:isPartOf ex:d ; prov:used ex:algorithm ; prov:wasAssociatedWith ex:t .
                """);

        assertThat(challenge.links())
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "https://example.org/slides",
                        "https://example.org/sfp",
                        "https://example.org/algorithm",
                        "https://example.org/t"));
    }

    @Test
    void only_a_challenge_is_read_as_a_challenge() {
        assertThatIllegalStateException()
                .isThrownBy(dataset("ex:d dct:title 'x' .")::challenge)
                .withMessageContaining("not a challenge");
    }

    private static Description dataset(String turtle) {
        return record(Kind.DATASET, turtle);
    }

    private static Description record(Kind kind, String turtle) {
        RecordId id = new RecordId("https://example.org/d");
        Graph graph = RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
        return Description.of(new CatalogRecord(
                id,
                kind,
                Slug.of("d", id),
                new Provenance(new SourceId("test"), "memory", List.of()),
                CanonicalGraph.of(Skolemisation.of(id, graph))));
    }
}
