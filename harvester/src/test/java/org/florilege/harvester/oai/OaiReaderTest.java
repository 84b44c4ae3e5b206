package org.florilege.harvester.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.florilege.harvester.Run;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.repair.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OaiReaderTest {

    private final Repo repo = new Repo();

    @AfterEach
    void close() {
        repo.close();
    }

    private String lastRequest() {
        return repo.requests.getLast();
    }

    @Test
    void pages_are_followed_by_tokens_that_need_encoding() {
        repo.dataset(1).dataset(2).dataset(3).page = 1;

        Run run = repo.run();

        assertThat(run.iris()).containsExactly("oai:e.org:1", "oai:e.org:2", "oai:e.org:3");
        assertThat(run.shortfall).isEmpty();
        assertThat(run.part).isFalse();
        assertThat(lastRequest()).startsWith("mode=oai&verb=ListRecords&resumptionToken=oai_dc%2B%2F%26%25");
    }

    @Test
    void the_best_format_that_is_offered_is_asked_for_unless_the_operator_chose() {
        repo.dataset(1).formats = java.util.List.of("oai_dc", "marc", "oai_datacite");

        repo.run();
        assertThat(lastRequest()).contains("metadataPrefix=oai_datacite");
        repo.run("prefix", "oai_dc");
        assertThat(lastRequest()).contains("metadataPrefix=oai_dc").doesNotContain("datacite");
    }

    @Test
    void a_record_in_two_sets_is_taken_once_and_each_set_is_walked() {
        repo.dataset(1, "a").dataset(2, "a", "b").dataset(3, "b").dataset(4, "c");

        Run run = repo.run("set", "a, b");

        assertThat(run.iris()).containsExactly("oai:e.org:1", "oai:e.org:2", "oai:e.org:3");
        assertThat(run.shortfall).isEmpty();
    }

    @Test
    void the_next_run_asks_only_for_what_changed_since_a_day_before_the_last_one_began() {
        repo.dataset(1);
        Run first = repo.run();

        repo.now = "2026-03-11T12:00:00Z";
        Run second = repo.run(first.bookmark);

        assertThat(second.part).isTrue();
        assertThat(lastRequest()).contains("from=2026-03-09T12%3A00%3A00Z");
        assertThat(second.records).isEmpty();
        assertThat(second.shortfall).isEmpty();
        assertThat(second.failures).isEmpty();
        assertThat(second.bookmark.value("date")).contains("2026-03-11T12:00:00Z");
        assertThat(second.bookmark.value("full")).contains("2026-03-10T12:00:00Z");
    }

    @Test
    void an_error_of_the_protocol_may_come_with_an_error_of_http() {
        repo.dataset(1);
        Run first = repo.run();
        repo.errorStatus = 422;

        Run second = repo.run(first.bookmark);

        assertThat(second.part).isTrue();
        assertThat(second.failures).isEmpty();
        assertThat(second.remarks).isEmpty();
    }

    @Test
    void dates_are_asked_for_in_the_granularity_of_the_server() {
        repo.dataset(1).granularity = "YYYY-MM-DD";

        repo.run(repo.run().bookmark);

        assertThat(lastRequest()).contains("from=2026-03-09").doesNotContain("T12");
    }

    @Test
    void a_server_that_forgets_deletions_is_read_whole_once_a_week() {
        repo.dataset(1).deleted = "no";
        Bookmark first = repo.run().bookmark;

        repo.now = "2026-03-13T12:00:00Z";
        assertThat(repo.run(first).part).isTrue();
        repo.now = "2026-03-18T12:00:00Z";
        assertThat(repo.run(first).part).isFalse();
    }

    @Test
    void another_set_or_format_is_read_from_the_beginning() {
        repo.dataset(1, "a").dataset(2, "b");
        Bookmark first = repo.run("set", "a").bookmark;

        assertThat(repo.run(first, "set", "a").part).isTrue();
        assertThat(repo.run(first, "set", "b").part).isFalse();
        assertThat(repo.run(first, "set", "a", "full", "yes").part).isFalse();
    }

    @Test
    void a_server_that_refuses_the_date_is_read_whole() {
        repo.dataset(1);
        Bookmark first = repo.run().bookmark;
        repo.refuseFrom = true;

        Run run = repo.run(first);

        assertThat(run.part).isFalse();
        assertThat(run.iris()).containsExactly("oai:e.org:1");
        assertThat(run.rules()).containsExactly(Rule.REQUEST_SIMPLIFIED);
    }

    @Test
    void a_deleted_record_is_withdrawn_under_the_identifier_that_it_stated() {
        repo.item("oai:e.org:1", Repo.dc("T", "<dc:identifier>10.1234/abc</dc:identifier>"));
        assertThat(repo.run().only())
                .contains("<https://doi.org/10.1234/abc>")
                .contains("<http://www.w3.org/2004/02/skos/core#notation> \"oai:e.org:1\"");

        repo.items.clear();
        repo.item("oai:e.org:1", "").item("oai:x.org:doi:10.1234/def", "").item("plain 7", "");

        assertThat(repo.run().withdrawn)
                .containsExactly(
                        "oai:e.org:1",
                        "oai:x.org:doi:10.1234/def",
                        "https://doi.org/10.1234/def",
                        "urn:florilege:test:plain%207");
    }

    @Test
    void an_empty_repository_removes_nothing() {
        Run run = repo.run();

        assertThat(run.records).isEmpty();
        assertThat(run.shortfalls()).containsExactly(Rule.EMPTY_LIST);
    }

    @Test
    void one_empty_set_among_others_is_told_and_no_reason_to_stop() {
        repo.dataset(1, "a");

        Run run = repo.run("set", "none, a");

        assertThat(run.iris()).containsExactly("oai:e.org:1");
        assertThat(run.shortfall).isEmpty();
        assertThat(run.rules()).containsExactly(Rule.EMPTY_LIST);
    }

    @Test
    void a_list_that_is_shorter_than_announced_is_not_complete() {
        repo.dataset(1).dataset(2).page = 1;
        repo.boast = 3;

        assertThat(repo.run().shortfalls()).containsExactly(Rule.LIST_SIZE);
    }

    @Test
    void an_expired_token_starts_the_list_again_once() {
        repo.dataset(1).dataset(2).dataset(3).page = 2;
        repo.expired = 1;

        Run mended = repo.run();
        assertThat(mended.iris()).containsExactly("oai:e.org:1", "oai:e.org:2", "oai:e.org:3");
        assertThat(mended.shortfall).isEmpty();
        assertThat(mended.failures).isEmpty();
        assertThat(mended.rules()).containsExactly(Rule.TOKEN_EXPIRED);

        repo.expired = 2;
        Run broken = repo.run();
        assertThat(broken.iris()).containsExactly("oai:e.org:1", "oai:e.org:2");
        assertThat(broken.failures).containsExactly(Rule.TOKEN_EXPIRED);
    }

    @Test
    void tokens_that_go_round_in_circles_end_the_list() {
        repo.dataset(1).dataset(2).dataset(3).page = 1;
        repo.stuck = true;

        Run run = repo.run();

        assertThat(run.iris()).containsExactly("oai:e.org:1");
        assertThat(run.shortfalls()).containsExactly(Rule.PAGE_LOOP);
    }

    @Test
    void errors_with_status_200_say_what_to_do() {
        for (String code :
                new String[] {"badArgument", "badVerb", "cannotDisseminateFormat", "noSetHierarchy", "odd"}) {
            repo.instead.put("ListRecords", repo.envelope(Repo.error(code)));

            Run run = repo.run();

            assertThat(run.failures).as(code).containsExactly(Rule.PROTOCOL_ERROR);
            assertThat(new OaiError(code, "").finding().mend()).isNotBlank();
        }
    }

    @Test
    void what_is_no_answer_of_the_protocol_is_refused() {
        repo.instead.put("Identify", "<!DOCTYPE html><html><body>Welcome</body></html>");
        assertThat(repo.run().failures.getFirst()).isEqualTo(Rule.HTML_PAGE);
        repo.instead.put("Identify", "<feed><entry/></feed>");
        assertThat(repo.run().failures.getFirst()).isEqualTo(Rule.PROTOCOL_ERROR);
        repo.instead.put("Identify", "");
        assertThat(repo.run().failures.getFirst()).isEqualTo(Rule.EMPTY_DOCUMENT);
        repo.instead.put("Identify", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><OAI-PMH>&e;</OAI-PMH>");
        assertThat(repo.run().failures.getFirst()).isIn(Rule.XML_DOCTYPE, Rule.PROTOCOL_ERROR);
    }

    @Test
    void an_empty_200_of_the_protocol_is_not_complete() {
        repo.instead.put("ListRecords", repo.envelope("<ListRecords/>"));

        assertThat(repo.run().shortfalls()).contains(Rule.EMPTY_LIST);
    }

    @Test
    void an_answer_that_breaks_off_keeps_what_came_before() {
        repo.instead.put(
                "ListRecords",
                "<OAI-PMH><ListRecords><record><header><identifier>oai:e.org:1</identifier></header><metadata>"
                        + Repo.dc("T", "") + "</metadata></record><record><header>");

        Run run = repo.run();

        assertThat(run.stops).hasSize(1);
        assertThat(run.records.size() + run.refusals.size()).isEqualTo(1);
    }

    @Test
    void forbidden_characters_and_undeclared_prefixes_cost_nothing() {
        repo.instead.put(
                "ListRecords",
                "<OAI-PMH><ListRecords><record><header><identifier>oai:e.org:1</identifier></header><metadata>"
                        + "<oai_dc:dc><dc:title>A\u0001 & B &#x2;C</dc:title></oai_dc:dc></metadata></record>"
                        + "</ListRecords></OAI-PMH>");

        Run run = repo.run();

        assertThat(run.only()).contains("\"A & B C\"");
        assertThat(run.rules()).contains(Rule.XML_ILLEGAL_CHARACTER, Rule.XML_AMPERSAND);
    }

    @Test
    void a_record_without_metadata_or_in_a_foreign_format_costs_that_record() {
        repo.dataset(1).item("oai:e.org:2", "<mods><title/></mods>");

        Run run = repo.run();

        assertThat(run.iris()).containsExactly("oai:e.org:1");
        assertThat(run.unread).singleElement().satisfies(unread -> {
            assertThat(unread.record()).isEqualTo("oai:e.org:2");
            assertThat(unread.remark().finding().rule()).isEqualTo(Rule.RECORD_UNREADABLE);
        });
    }

    @Test
    void articles_are_counted_and_left_out_unless_they_are_wanted() {
        repo.dataset(1)
                .item("oai:e.org:2", Repo.dc("A", "<dc:type>info:eu-repo/semantics/article</dc:type>"))
                .item("oai:e.org:3", Repo.dc("B", "<dc:type>Thesis</dc:type>"));

        assertThat(repo.run().iris()).containsExactly("oai:e.org:1");
        assertThat(repo.run().rules()).containsExactly(Rule.KIND_SKIPPED);
        assertThat(repo.run("types", "thesis").iris()).containsExactly("oai:e.org:1", "oai:e.org:3");
    }

    @Test
    void rdf_is_taken_as_it_is_and_knows_its_oai_identifier() {
        repo.formats = java.util.List.of("oai_dc", "dcat_ap");
        repo.item("oai:e.org:1", """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/"
                    xmlns:dcat="http://www.w3.org/ns/dcat#"><dcat:Dataset rdf:about="https://e.org/a b">
                <dct:title xml:lang="fr">Un</dct:title><dcat:distribution><dcat:Distribution rdf:nodeID="d">
                <dcat:accessURL rdf:resource="https://e.org/1.csv"/></dcat:Distribution></dcat:distribution>
                </dcat:Dataset></rdf:RDF>
                """);
        repo.item("oai:e.org:2", """
                <dcat:Dataset xmlns:dct="http://purl.org/dc/terms/" xmlns:dcat="http://www.w3.org/ns/dcat#">
                <dct:title>Deux</dct:title><dcat:distribution><dcat:Distribution rdf:nodeID="d">
                <dcat:accessURL rdf:resource="https://e.org/2.csv"/></dcat:Distribution></dcat:distribution>
                </dcat:Dataset>
                """);

        Run run = repo.run();

        assertThat(run.iris()).containsExactly("https://e.org/a%20b", "oai:e.org:2");
        assertThat(run.records.getFirst().body().nTriples())
                .contains("\"oai:e.org:1\"")
                .contains("<https://e.org/1.csv>")
                .doesNotContain("2.csv");
    }

    @Test
    void a_pasted_address_is_understood() {
        assertThat(new OaiRequests(new org.florilege.harvester.source.Source(
                                new org.florilege.catalog.record.SourceId("test"),
                                "T",
                                java.net.URI.create(
                                        "https://e.org/oai?verb=ListRecords&metadataPrefix=oai_dc&set=a&mode=x"),
                                org.florilege.harvester.source.SourceType.OAI_PMH))
                        .sets())
                .containsExactly("a");
    }

    @Test
    void a_bookmark_of_another_reader_is_no_harm() {
        repo.dataset(1);

        assertThat(repo.run(new Bookmark(Map.of("date", "yesterday", "asked", "x"))).part)
                .isFalse();
    }
}
