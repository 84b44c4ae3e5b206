package org.florilege.catalog.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    @ParameterizedTest
    @CsvSource({
        "10.5281/Zenodo.1234, doi:10.5281/zenodo.1234",
        "doi:10.5281/zenodo.1234, doi:10.5281/zenodo.1234",
        "DOI: 10.5281/zenodo.1234, doi:10.5281/zenodo.1234",
        "https://doi.org/10.5281/zenodo.1234, doi:10.5281/zenodo.1234",
        "http://dx.doi.org/10.5281%2Fzenodo.1234, doi:10.5281/zenodo.1234",
        "urn:doi:10.5281/zenodo.1234., doi:10.5281/zenodo.1234",
        "10.1000.10/123, doi:10.1000.10/123",
        "3F2A90C1-d5e7-4b1a-9c3d-0123456789ab, uuid:3f2a90c1-d5e7-4b1a-9c3d-0123456789ab",
        "urn:uuid:3f2a90c1-d5e7-4b1a-9c3d-0123456789ab, uuid:3f2a90c1-d5e7-4b1a-9c3d-0123456789ab",
        "{3f2a90c1-d5e7-4b1a-9c3d-0123456789ab}, uuid:3f2a90c1-d5e7-4b1a-9c3d-0123456789ab",
        "ark:/12148/btv1b8449691v, ark:12148/btv1b8449691v",
        "https://n2t.net/ark:12148/btv1b-8449691v/, ark:12148/btv1b8449691v",
        "hdl:11304/A3D012CA, hdl:11304/a3d012ca",
        "https://hdl.handle.net/11304/a3d012ca, hdl:11304/a3d012ca",
        "URN:NBN:fi-fe201003, urn:nbn:fi-fe201003",
        "http://Data.Example.org:80/Dataset/7/, web:data.example.org/Dataset/7",
        "https://data.example.org/dataset?id=7, web:data.example.org/dataset?id=7",
        "https://data.example.org:8443/a#b, web:data.example.org:8443/a#b",
    })
    void has_one_form_however_it_is_spelled(String stated, String value) {
        assertThat(Identity.of(stated)).contains(new Identity(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "TODO",
                "jeu-42-2024",
                "Recensement de la population",
                "10.5281",
                "voir 10.5281/zenodo.1234 et suivants",
                "00000000-0000-0000-0000-000000000000",
                "11111111-1111-1111-1111-111111111112",
                "https://data.example.org/",
                "https://data.example.org",
                "http://localhost/dataset/1",
                "urn:example:a:b:c",
                "mailto:a@example.org",
            })
    void is_not_what_only_its_source_understands(String stated) {
        assertThat(Identity.of(stated)).isEmpty();
    }

    @Test
    void a_record_states_its_identifiers_and_not_its_own_address_or_what_it_quotes() {
        CatalogRecord record = record("https://data.example.org/dataset/7", """
                dct:identifier "https://data.example.org/dataset/7/", "7", "doi:10.5281/zenodo.1234" ;
                adms:identifier [ skos:notation "ark:/12148/btv1b8449691v" ] ;
                owl:sameAs <https://other.example.org/d/9> ;
                dct:subject [ skos:notation "hdl:11304/a3d012ca" ] ;
                dct:relation [ dct:identifier "10.5281/zenodo.99" ] ;
                dct:description "x> <http://purl.org/dc/terms/identifier> \\"10.5281/zenodo.77\\"" ;
                """);

        assertThat(Identity.statedBy(record))
                .extracting(Identity::value)
                .containsExactlyInAnyOrder(
                        "doi:10.5281/zenodo.1234", "ark:12148/btv1b8449691v", "web:other.example.org/d/9");
    }

    @Test
    void an_iri_that_is_a_doi_is_stated() {
        assertThat(Identity.statedBy(record("https://doi.org/10.5281/zenodo.5", "dct:title 'x'")))
                .containsExactly(new Identity("doi:10.5281/zenodo.5"));
    }

    @Test
    void a_record_under_another_iri_says_the_same_with_its_parts() {
        String statements =
                "dct:title 'x' ; adms:identifier [ skos:notation 'y' ] ; dct:isPartOf <https://a.example.org/x>";
        RecordId other = new RecordId("https://b.example.org/y#it");

        CatalogRecord renamed = record("https://a.example.org/x", statements).as(other);

        assertThat(renamed.id()).isEqualTo(other);
        assertThat(renamed.slug().value()).isEqualTo("x-" + RecordKey.of(other));
        assertThat(renamed.body().nTriples())
                .doesNotContain("a.example.org")
                .contains(
                        "<https://b.example.org/y#it> <http://purl.org/dc/terms/isPartOf> <https://b.example.org/y#it>")
                .contains("<https://b.example.org/y#it.identifier-");
        assertThat(renamed.as(new RecordId("https://a.example.org/x")).body())
                .isEqualTo(record("https://a.example.org/x", statements).body());
    }

    private static CatalogRecord record(String iri, String statements) {
        RecordId id = new RecordId(iri);
        String turtle = """
                PREFIX dct: <http://purl.org/dc/terms/>
                PREFIX adms: <http://www.w3.org/ns/adms#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                PREFIX owl: <http://www.w3.org/2002/07/owl#>
                """ + "<" + iri + "> " + statements + " .";
        return new CatalogRecord(
                id,
                Kind.DATASET,
                Slug.of("x", id),
                new Provenance(new SourceId("essai"), "https://data.example.org/", List.of()),
                CanonicalGraph.of(Skolemisation.of(
                        id, RDFParser.fromString(turtle, Lang.TURTLE).toGraph())));
    }
}
