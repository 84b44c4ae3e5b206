package org.florilege.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.florilege.catalog.elasticsearch.SharedElasticsearch;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.CommitBatch;
import org.florilege.catalog.store.TdbRecordStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whenever the process is killed, the index ends up as the store is.
class FollowerCrashTest {

    @TempDir
    Path directory;

    private final TestIndex test = new TestIndex();

    @AfterEach
    void empty() {
        test.close();
    }

    @Test
    void killed_again_and_again_while_it_commits_and_follows_the_index_equals_the_store() throws Exception {
        for (int commits : List.of(1, 4, 9)) killAfter(commits);

        try (TdbRecordStore store = TdbRecordStore.open(directory)) {
            IndexFollower follower = new IndexFollower(store, test.connection, test.alias);
            follower.catchUp();

            assertThat(follower.verify().differences()).isEmpty();
            assertThat(store.state().live()).containsAllEntriesOf(test.index.countByKind());
            Map<String, String> followed = documents();
            follower.rebuild();
            Map<String, String> builtAnew = documents();
            assertThat(followed.keySet()).isEqualTo(builtAnew.keySet());
            assertThat(followed.entrySet())
                    .filteredOn(entry -> !builtAnew.entrySet().contains(entry))
                    .as("documents that say something else than when built anew")
                    .isEmpty();
        }
    }

    @Test
    void killed_after_a_commit_and_before_indexing_it_follows_from_the_commit() {
        try (TdbRecordStore store = TdbRecordStore.open(directory)) {
            store.commit(CommitBatch.of(List.of(Records.dataset("a", "dct:title 'Un'@fr")), Instant.EPOCH));
            new IndexFollower(store, test.connection, test.alias).catchUp();
            store.commit(CommitBatch.of(List.of(Records.dataset("b", "dct:title 'Deux'@fr")), Instant.EPOCH));
        }
        try (TdbRecordStore store = TdbRecordStore.open(directory)) {
            IndexFollower next = new IndexFollower(store, test.connection, test.alias);
            next.catchUp();

            assertThat(test.find("")).containsExactlyInAnyOrder("a", "b");
            assertThat(next.verify().isEqual()).isTrue();
        }
    }

    @Test
    void killed_after_the_documents_and_before_the_position_it_does_the_batch_again() {
        try (TdbRecordStore store = TdbRecordStore.open(directory)) {
            store.commit(CommitBatch.of(
                    List.of(
                            Records.dataset("a", "dct:title 'Un'@fr ; dct:publisher ex:o"),
                            Records.record(Kind.ORGANISATION, "o", "foaf:name 'Organisme'@fr")),
                    Instant.EPOCH));
            new IndexFollower(store, test.connection, test.alias).catchUp();
            var live = test.generations.live().orElseThrow();
            test.generations.reached(live, 0);
            IndexFollower next = new IndexFollower(store, test.connection, test.alias);
            next.catchUp();

            assertThat(next.position()).isEqualTo(2);
            assertThat(next.verify().isEqual()).isTrue();
            assertThat(test.find("organisme")).containsExactly("o", "a");
        }
    }

    /// The whole documents, not only their numbers: what they say of their neighbours must have
    /// survived too.
    private Map<String, String> documents() {
        Map<String, String> documents = new TreeMap<>();
        new IndexWalk(test.connection, test.alias).forEachPage(Map.of("match_all", Map.of()), List.of("*"), hits -> {
            for (var hit : hits)
                documents.put(
                        new RecordKey(hit.path("_id").asString()).value(),
                        hit.path("_source").toString());
        });
        return documents;
    }

    private void killAfter(int commits) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FollowingWriter.class.getName(),
                        SharedElasticsearch.address().toString(),
                        test.alias,
                        directory.toString())
                .redirectError(Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < commits; i++)
                assertThat(out.readLine()).as("the writer's report").isNotNull();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
