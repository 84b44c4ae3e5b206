package org.florilege.catalog.elasticsearch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The command line of the server's JVM: what Elasticsearch's own launcher would pass, fitted to a small server beside
/// the portal.
final class ServerCommand {

    private static final String MARK = "-Dflorilege.elasticsearch.data=";

    private ServerCommand() {}

    /// An argument that only the server of this data directory carries, early on its command line.
    static String mark(ServerLayout layout) {
        return MARK + layout.root();
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static List<String> of(EmbeddedElasticsearchSettings settings, ServerLayout layout) {
        var command = new ArrayList<String>();
        command.add(java().toString());
        command.add(mark(layout));
        command.addAll(machine(settings));
        command.addAll(directories(layout));
        command.addAll(libraries());
        command.addAll(opened());
        command.addAll(entitlements(layout));
        command.addAll(List.of(
                "--module-path",
                layout.home().resolve("lib").toString(),
                "--add-modules=jdk.net,jdk.management.agent,ALL-MODULE-PATH",
                "-m",
                "org.elasticsearch.server/org.elasticsearch.bootstrap.Elasticsearch"));
        return command;
    }

    /// Nothing is inherited: an option variable meant for another JVM must not reach this one.
    static Map<String, String> environment(ServerLayout layout) {
        String temporary = layout.temporary().toString();
        return Map.of(
                "HOME", temporary, "HOSTNAME", ServerArguments.CLUSTER, "LANG", "C.UTF-8", "LIBFFI_TMPDIR", temporary);
    }

    /// The serial collector: on a heap of this size it starts two seconds sooner and takes 200 MB less than G1.
    private static List<String> machine(EmbeddedElasticsearchSettings settings) {
        int heap = settings.heapMegabytes();
        var options = new ArrayList<>(List.of(
                "-Xms" + heap + "m",
                "-Xmx" + heap + "m",
                "-Xss1m",
                "-XX:MaxDirectMemorySize=" + heap / 2 + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-OmitStackTraceInFastThrow"));
        if (settings.quickStart()) {
            options.add("-XX:TieredStopAtLevel=1");
        } else {
            options.add("--add-modules=jdk.incubator.vector");
        }
        return options;
    }

    private static List<String> directories(ServerLayout layout) {
        return List.of(
                "-Djava.io.tmpdir=" + layout.temporary(),
                "-XX:ErrorFile=" + layout.logs().resolve("jvm-error-%p.log"),
                "-Des.path.home=" + layout.home(),
                "-Des.distribution.type=zip",
                "-Des.java.type=ES_JAVA_HOME");
    }

    private static List<String> libraries() {
        return List.of(
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.locale.providers=CLDR",
                "-Des.networkaddress.cache.ttl=60",
                "-Des.networkaddress.cache.negative.ttl=10",
                "-Djna.nosys=true",
                "-Dio.netty.noUnsafe=true",
                "-Dio.netty.noKeySetOptimization=true",
                "-Dio.netty.recycler.maxCapacityPerThread=0",
                "-Dlog4j.shutdownHookEnabled=false",
                "-Dlog4j2.disable.jmx=true",
                "-Dlog4j2.formatMsgNoLookups=true",
                "-Dorg.apache.lucene.vectorization.upperJavaFeatureVersion=25",
                "-Dorg.apache.lucene.store.defaultReadAdvice=normal",
                "-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1");
    }

    private static List<String> opened() {
        String lucene = "--add-opens=org.apache.lucene.core/org.apache.lucene.";
        return List.of(
                "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
                lucene + "codecs.lucene99=org.elasticsearch.server",
                lucene + "codecs.hnsw=org.elasticsearch.server",
                lucene + "internal.vectorization=org.elasticsearch.server",
                "--enable-native-access=org.elasticsearch.nativeaccess,org.elasticsearch.foreign,"
                        + "org.apache.lucene.core,ALL-UNNAMED",
                "--illegal-native-access=deny");
    }

    /// The server checks what its parts may do through an agent that it attaches to itself.
    private static List<String> entitlements(ServerLayout layout) {
        return List.of(
                "-XX:+EnableDynamicAgentLoading",
                "-Djdk.attach.allowAttachSelf=true",
                "--patch-module=java.base=" + layout.entitlementBridge(),
                "--add-exports=java.base/org.elasticsearch.entitlement.bridge=org.elasticsearch.entitlement,"
                        + "java.logging,java.net.http,java.naming,jdk.net,jdk.zipfs,jdk.management.agent");
    }
}
