package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.Site.site;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.Portal;
import org.florilege.api.portal.SearchServer;
import org.florilege.catalog.description.Agent;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.description.Distribution;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.search.ElasticsearchSettings;
import org.florilege.harvester.harvest.HarvestProgress;
import org.florilege.harvester.harvest.RunKind;
import org.florilege.harvester.run.RunOrder;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CkanApiTest {

    private static final String ACTION = "/api/3/action/";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<Kind> DATASETS = EnumSet.of(Kind.DATASET, Kind.DATASET_SERIES, Kind.DATA_SERVICE);

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode result(String call) {
        HttpResponse<String> answer = site().get(ACTION + call);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode envelope = JSON.readTree(answer.body());
        assertThat(envelope.path("success").asBoolean()).isTrue();
        assertThat(envelope.path("help").asString("")).contains("help_show?name=");
        return envelope.path("result");
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.values().stream().map(item -> item.path(field).asString("")).toList();
    }

    private static List<CatalogRecord> datasets(Portal portal) {
        List<RecordKey> keys = new ArrayList<>();
        portal.store().forEachHead(head -> {
            if (DATASETS.contains(head.kind())) keys.add(head.slug().key());
        });
        return portal.store().records(keys);
    }

    private static HttpResponse<String> post(String call, String type, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(site().base() + ACTION + call))
                                .header("Content-Type", type)
                                .header("Origin", "https://elsewhere.example")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void our_own_ckan_reader_harvests_the_portal_and_finds_the_same_datasets(@TempDir Path directory) {
        SearchServer nobody = new SearchServer.Cluster(ElasticsearchSettings.of(URI.create("http://127.0.0.1:9")));
        try (Portal copy = Portal.open(new DataDirectory(directory).prepared(), nobody, Clock.systemUTC())) {
            Source source = new Source(new SourceId("us"), "Us", URI.create(site().base()), SourceType.CKAN);
            var run = copy.runs().run(source, RunOrder.of(RunKind.HARVEST), HarvestProgress.SILENT);
            assertThat(run).asString().contains("Complete");

            assertThat(facts(copy)).isEqualTo(facts(site().portal()));
        }
    }

    private static Map<String, Map<String, Object>> facts(Portal portal) {
        Map<String, String> names = new HashMap<>();
        portal.store().forEachHead(head -> {
            if (head.kind() == Kind.ORGANISATION)
                portal.store()
                        .records(List.of(head.slug().key()))
                        .forEach(org -> names.put(
                                org.id().iri(), Description.of(org).title().in("fr")));
        });
        Map<String, Map<String, Object>> facts = new TreeMap<>();
        for (CatalogRecord record : datasets(portal)) {
            Description described = Description.of(record);
            Map<String, Object> said = new TreeMap<>();
            said.put("kind", record.kind());
            said.put("title fr", described.title().in("fr"));
            said.put("title en", described.title().in("en"));
            said.put("description", described.description().in("fr"));
            said.put("keywords", new TreeSet<>(described.keywords().allIn("fr")));
            said.put("licences", new TreeSet<>(described.licences()));
            said.put("access", described.accessRights());
            said.put(
                    "themes",
                    new TreeSet<>(described.themes())
                            .stream()
                                    .filter(theme -> theme.contains("europa.eu"))
                                    .toList());
            said.put(
                    "publisher",
                    described.publishers().stream()
                            .map(agent -> name(agent, names))
                            .findFirst()
                            .orElse(""));
            Set<String> files = new TreeSet<>();
            for (Distribution file : described.distributions()) {
                files.addAll(file.downloadUrls());
                files.addAll(file.accessUrls());
            }
            said.put("files", files);
            facts.put(record.id().iri(), said);
        }
        return facts;
    }

    private static String name(Agent agent, Map<String, String> names) {
        return agent.name().isEmpty()
                ? names.getOrDefault(agent.iri(), agent.iri())
                : agent.name().in("fr");
    }

    @Test
    void a_ckan_harvester_walks_all_datasets_once_in_the_order_of_ids() {
        List<String> ids = new ArrayList<>();
        long count = -1;
        for (int start = 0; ; start += 7) {
            JsonNode page = result("package_search?rows=7&sort=id+asc&start=" + start + "&fq="
                    + encoded("-type:harvest +state:active"));
            count = page.path("count").asLong();
            if (page.path("results").isEmpty()) break;
            ids.addAll(texts(page.path("results"), "id"));
        }

        assertThat(ids).hasSize(datasets(site().portal()).size()).hasSize((int) count);
        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void only_what_changed_since_a_moment_is_asked_for() {
        JsonNode newest =
                result("package_search?rows=1000&sort=metadata_modified+desc").path("results");
        List<String> moments = texts(newest, "metadata_modified");
        assertThat(moments).isSortedAccordingTo(Comparator.reverseOrder());
        String last = moments.getFirst();
        long expected =
                moments.stream().filter(moment -> moment.compareTo(last) >= 0).count();

        assertThat(result("package_search?rows=0&fq=" + encoded("metadata_modified:[" + last + "Z TO *]"))
                        .path("count")
                        .asLong())
                .isEqualTo(expected);
        assertThat(result("package_search?rows=0&fq=" + encoded("metadata_modified:{" + last + "Z TO *]"))
                        .path("count")
                        .asLong())
                .isZero();
        assertThat(result("package_search?q=sant%C3%A9&rows=0&fq=" + encoded("-metadata_modified:[* TO " + last + "]"))
                        .path("count")
                        .asLong())
                .isZero();
    }

    @Test
    void a_harvester_of_two_organisations_gets_what_changed_in_either() {
        List<String> names = list("organization_list").subList(0, 2);
        String either = "organization:" + names.get(0) + " OR organization:" + names.get(1);

        long all = result("package_search?rows=0&fq=" + encoded(either))
                .path("count")
                .asLong();

        assertThat(all).isPositive();
        assertThat(result("package_search?rows=0&fq=" + encoded(either + " metadata_modified:[NOW-30DAYS TO *]"))
                        .path("count")
                        .asLong())
                .isEqualTo(all);
    }

    @Test
    void a_dataset_is_found_by_id_and_by_name() {
        JsonNode first =
                result("package_search?rows=1&q=visiomel").path("results").path(0);

        for (String name :
                List.of(first.path("id").asString(), first.path("name").asString()))
            assertThat(result("package_show?id=" + name)).isEqualTo(first);
        assertThat(first.path("extras").values().stream()
                        .filter(extra -> extra.path("key").asString("").equals("uri"))
                        .map(extra -> extra.path("value").asString("")))
                .containsExactly("https://florilege.example/id/dataset/visiomel");
        assertThat(first.path("num_resources").asInt())
                .isEqualTo(first.path("resources").size());
        assertThat(first.path("metadata_modified").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization", "groups", "tags", "res_format", "license_id", "type"})
    void each_value_that_is_counted_can_be_filtered_by(String field) {
        JsonNode found = result("package_search?rows=0&facet.limit=-1&facet.field=" + encoded("[\"" + field + "\"]"));
        JsonNode counts = found.path("facets").path(field);
        assertThat(counts.isEmpty()).isFalse();
        assertThat(found.path("search_facets").path(field).path("items").size()).isEqualTo(counts.size());

        counts.properties().stream()
                .limit(5)
                .forEach(count -> assertThat(result("package_search?rows=0&fq="
                                        + encoded("+" + field + ":\"" + count.getKey() + "\""))
                                .path("count")
                                .asLong())
                        .as(count.getKey())
                        .isEqualTo(count.getValue().asLong()));
    }

    @Test
    void filters_may_be_alternatives_and_may_be_excluded() {
        long all = result("package_search?rows=0").path("count").asLong();
        List<String> formats = new ArrayList<>();
        result("package_search?rows=0&facet.field=res_format")
                .path("facets")
                .path("res_format")
                .properties()
                .forEach(format -> formats.add(format.getKey()));
        String any = encoded("res_format:(" + String.join(" OR ", formats.subList(0, 2)) + ")");
        String none = encoded("-res_format:(" + String.join(" OR ", formats.subList(0, 2)) + ")");

        long with = result("package_search?rows=0&fq=" + any).path("count").asLong();
        long without = result("package_search?rows=0&fq=" + none).path("count").asLong();

        assertThat(with).isPositive();
        assertThat(with + without).isEqualTo(all);
    }

    @Test
    void the_same_call_as_json_and_as_a_form_answers_the_same() throws Exception {
        String got =
                site().get(ACTION + "package_search?q=biopsies&rows=3&start=1").body();

        assertThat(post("package_search", "application/json", "{\"q\":\"biopsies\",\"rows\":3,\"start\":1}")
                        .body())
                .isEqualTo(got);
        assertThat(post("package_search", "application/x-www-form-urlencoded", "q=biopsies&rows=3&start=1")
                        .body())
                .isEqualTo(got);
        assertThat(post("package_search", "application/json", "{\"q\":").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        package_show?id=nothing-like-that | 404 | Not Found Error
        package_show                      | 409 | Validation Error
        package_search?rows=many          | 409 | Validation Error
        package_search?start=-1           | 409 | Validation Error
        package_search?fq=tags:(a         | 409 | Search Error
        package_search?sort=colour+asc    | 409 | Search Error
        package_search?fq=metadata_modified:[soon+TO+*] | 409 | Search Error
        package_search?filter=x           | 400 | Search Query Error
        organization_show?id=nobody       | 404 | Not Found Error
        """)
    void wrong_calls_are_answered_as_ckan_answers_them(String call, int status, String type) {
        HttpResponse<String> answer =
                site().get(ACTION + call.replace("[", "%5B").replace("]", "%5D"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode envelope = JSON.readTree(answer.body());
        assertThat(envelope.path("success").asBoolean(true)).isFalse();
        assertThat(envelope.path("error").path("__type").asString("")).isEqualTo(type);
    }

    @Test
    void an_unknown_action_is_a_bad_request() {
        HttpResponse<String> answer = site().get(ACTION + "package_delete?id=x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("\"Bad request - Action name not known: package_delete\"");
    }

    @Test
    void lists_agree_with_the_datasets() {
        List<JsonNode> packages = new ArrayList<>();
        result("package_search?rows=1000").path("results").forEach(packages::add);
        Set<String> names = new TreeSet<>();
        Set<String> organizations = new TreeSet<>();
        Set<String> groups = new TreeSet<>();
        Set<String> tags = new TreeSet<>();
        for (JsonNode one : packages) {
            names.add(one.path("name").asString());
            if (one.path("organization").isObject())
                organizations.add(one.path("organization").path("name").asString());
            groups.addAll(texts(one.path("groups"), "name"));
            tags.addAll(texts(one.path("tags"), "name"));
        }

        assertThat(list("package_list")).containsExactlyInAnyOrderElementsOf(names);
        assertThat(list("package_list?limit=3&offset=2"))
                .isEqualTo(list("package_list").subList(2, 5));
        assertThat(list("organization_list")).containsExactlyElementsOf(organizations);
        assertThat(list("group_list")).containsExactlyElementsOf(groups);
        assertThat(list("tag_list")).containsExactlyElementsOf(tags);
        JsonNode organization = result("organization_list?all_fields=true&sort=package_count+desc")
                .path(0);
        assertThat(result("organization_show?include_datasets=true&id="
                                + organization.path("name").asString())
                        .path("packages"))
                .isNotEmpty();
        assertThat(result("license_list")).isNotEmpty();
        assertThat(result("status_show").path("site_url").asString()).isEqualTo(site().base());
        assertThat(result("site_read").asBoolean()).isTrue();
    }

    private static List<String> list(String call) {
        return result(call).values().stream().map(name -> name.asString()).toList();
    }
}
