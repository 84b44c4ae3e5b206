package org.florilege.harvester.csw;

import static org.assertj.core.api.Assertions.assertThat;

import org.florilege.harvester.Run;
import org.florilege.harvester.repair.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CswReaderTest {

    private final Catalogue catalogue = new Catalogue();

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void pages_are_followed_to_the_end() {
        catalogue.record(1, "dataset").record(2, "series").record(3, "dataset");

        Run run = catalogue.run();

        assertThat(run.iris())
                .containsExactly("urn:florilege:test:r1", "urn:florilege:test:r2", "urn:florilege:test:r3");
        assertThat(run.shortfall).isEmpty();
        assertThat(run.remarks).isEmpty();
        assertThat(catalogue.requests.getFirst())
                .startsWith("/csw?portal=a <?xml")
                .contains(
                        "outputSchema=\"http://www.isotc211.org/2005/gmd\"",
                        "SortBy",
                        "<ogc:Literal>series</ogc:Literal>");
    }

    @Test
    void a_server_that_neither_sorts_nor_filters_is_read_all_the_same() {
        catalogue.record(1, "dataset").record(2, "fieldSession").refuseSort = true;

        Run unsorted = catalogue.run();
        assertThat(unsorted.iris()).contains("urn:florilege:test:r1");
        assertThat(unsorted.rules()).contains(Rule.REQUEST_SIMPLIFIED);

        catalogue.refuseFilter = true;
        Run plain = catalogue.run();
        assertThat(plain.iris()).containsExactly("urn:florilege:test:r1");
        assertThat(plain.rules()).containsExactly(Rule.REQUEST_SIMPLIFIED, Rule.KIND_SKIPPED);
        assertThat(plain.shortfall).isEmpty();
    }

    @Test
    void a_server_on_which_a_filter_by_kind_finds_nothing_is_read_without_one() {
        catalogue.record(1, "dataset").record(2, "fieldSession").deaf = true;

        Run run = catalogue.run();

        assertThat(run.iris()).containsExactly("urn:florilege:test:r1");
        assertThat(run.rules()).containsExactly(Rule.REQUEST_SIMPLIFIED, Rule.KIND_SKIPPED);
        assertThat(run.shortfall).isEmpty();
    }

    @Test
    void a_server_that_takes_no_post_is_asked_by_address() {
        catalogue.record(1, "dataset").refusePost = true;

        assertThat(catalogue.run().iris()).containsExactly("urn:florilege:test:r1");
    }

    @Test
    void a_server_that_names_no_next_record_though_it_has_more_is_read_to_its_end() {
        catalogue.record(1, "dataset").record(2, "dataset").record(3, "dataset").next = 0;

        Run run = catalogue.run();

        assertThat(run.iris()).hasSize(3);
        assertThat(run.shortfall).isEmpty();
    }

    @Test
    void a_filter_of_the_operator_is_never_left_out() {
        catalogue.record(1, "dataset");

        catalogue.run("filter", "santé & air", "type", "dataset");
        assertThat(catalogue.requests.getLast()).contains("%santé &amp; air%", "<ogc:And>");
        catalogue.refuseFilter = true;
        catalogue.refuseSort = true;
        catalogue.run("filter", "<ogc:Filter><ogc:BBOX/></ogc:Filter>");
        assertThat(catalogue.requests.getLast()).contains("<ogc:Filter><ogc:BBOX/></ogc:Filter>");
    }

    @Test
    void fewer_records_than_announced_are_not_complete() {
        catalogue.record(1, "dataset").record(2, "dataset").boast = 5;

        assertThat(catalogue.run().shortfalls()).containsExactly(Rule.LIST_SIZE);
    }

    @Test
    void a_page_that_leads_back_ends_the_reading() {
        catalogue.record(1, "dataset").record(2, "dataset").record(3, "dataset").next = 1;

        Run run = catalogue.run();

        assertThat(run.records).hasSize(2);
        assertThat(run.shortfalls()).containsExactly(Rule.PAGE_LOOP);
    }

    @Test
    void an_empty_catalogue_removes_nothing() {
        assertThat(catalogue.run().shortfalls()).containsExactly(Rule.EMPTY_LIST);
    }

    @Test
    void exceptions_pages_and_other_xml_are_told() {
        catalogue.refuseSort = true;
        catalogue.refuseFilter = true;
        catalogue.instead = "<ExceptionReport><Exception exceptionCode=\"X\"/></ExceptionReport>";
        assertThat(catalogue.run().failures).containsExactly(Rule.PROTOCOL_ERROR);
        catalogue.instead = "<html><body>down</body></html>";
        assertThat(catalogue.run().failures).containsExactly(Rule.HTML_PAGE);
        catalogue.instead = "<Capabilities/>";
        assertThat(catalogue.run().failures).containsExactly(Rule.PROTOCOL_ERROR);
    }

    @Test
    void dcat_and_dublin_core_are_read_where_the_catalogue_gives_them() {
        catalogue.records.add("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/"
                xmlns:dcat="http://www.w3.org/ns/dcat#"><dcat:Dataset rdf:about="https://e.org/1"><dct:title>T</dct:title>
                </dcat:Dataset></rdf:RDF>
                """);
        catalogue.records.add("""
                <csw:Record xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier>u7</dc:identifier>
                <dc:title>U</dc:title><dc:type>dataset</dc:type></csw:Record>
                """);

        Run run = catalogue.run("schema", "dcat");

        assertThat(run.iris()).containsExactly("https://e.org/1", "urn:florilege:test:u7");
        assertThat(catalogue.requests.getFirst()).contains("outputSchema=\"http://www.w3.org/ns/dcat#\"", "csw:Record");
    }
}
