package org.florilege.catalog.elasticsearch;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/// What the server's JVM reads from its standard input when it starts: the node's settings and directories, in the
/// server's own wire format.
///
/// Elasticsearch's launcher would send the same and then stand between us and the server as a second JVM. Speaking to
/// the server directly starts it in half the time and, since the server ends itself when its standard input closes,
/// ties its life to ours however we end. The format belongs to the server version that the build unpacks.
final class ServerArguments {

    static final String CLUSTER = "florilege";

    /// Ends the server in good order when it arrives after the arguments.
    static final int SHUTDOWN = 27;

    private static final String KEYSTORE = "org.elasticsearch.common.settings.KeyStoreWrapper";
    private static final int KEYSTORE_VERSION = 7;
    private static final int STRING_VALUE = 0;

    private ServerArguments() {}

    static byte[] write(ServerLayout layout, int port) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeBoolean(false); // not a daemon
            out.writeBoolean(true); // quiet: the log file is enough
            out.writeBoolean(false); // no pid file
            writeEmptyKeystore(out);
            writeSettings(out, settings(layout, port));
            writeString(out, layout.configuration().toString());
            writeString(out, layout.logs().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> settings(ServerLayout layout, int port) {
        var settings = new TreeMap<String, String>();
        settings.put("path.home", layout.home().toString());
        settings.put("path.data", layout.indexes().toString());
        settings.put("path.logs", layout.logs().toString());
        settings.put("cluster.name", CLUSTER);
        settings.put("node.name", CLUSTER);
        settings.put("node.portsfile", "true");
        settings.put("discovery.type", "single-node");
        settings.put("http.host", "127.0.0.1");
        settings.put("http.port", String.valueOf(port));
        settings.put("transport.host", "127.0.0.1");
        settings.put("transport.port", "0");
        // With the serial collector the heap is full of garbage between collections, which the breaker that looks at
        // the
        // real heap would take for use, and refuse requests.
        settings.put("indices.breaker.total.use_real_memory", "false");
        // Absolute room instead of the default percentages, which make a big, nine tenths full disk read-only.
        settings.put("cluster.routing.allocation.disk.watermark.low", Preflight.DISK_LOW_MEGABYTES + "mb");
        settings.put("cluster.routing.allocation.disk.watermark.high", Preflight.DISK_HIGH_MEGABYTES + "mb");
        settings.put("cluster.routing.allocation.disk.watermark.flood_stage", Preflight.DISK_FLOOD_MEGABYTES + "mb");
        return settings;
    }

    private static void writeEmptyKeystore(DataOutputStream out) throws IOException {
        writeString(out, KEYSTORE);
        out.writeInt(KEYSTORE_VERSION);
        out.writeBoolean(false); // no password
        out.writeBoolean(false); // no encrypted bytes
        writeCount(out, 0); // no entries
        out.writeBoolean(false); // not closed
    }

    private static void writeSettings(DataOutputStream out, Map<String, String> settings) throws IOException {
        writeCount(out, settings.size());
        for (var setting : settings.entrySet()) {
            writeString(out, setting.getKey());
            out.writeByte(STRING_VALUE);
            writeString(out, setting.getValue());
        }
    }

    /// A count of UTF-16 units, then one to three bytes for each.
    private static void writeString(DataOutputStream out, String text) throws IOException {
        writeCount(out, text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= 0x7F) {
                out.writeByte(c);
            } else if (c <= 0x7FF) {
                out.writeByte(0xC0 | (c >> 6));
                out.writeByte(0x80 | (c & 0x3F));
            } else {
                out.writeByte(0xE0 | (c >> 12));
                out.writeByte(0x80 | ((c >> 6) & 0x3F));
                out.writeByte(0x80 | (c & 0x3F));
            }
        }
    }

    /// Seven bits a byte, the lowest first.
    private static void writeCount(DataOutputStream out, int count) throws IOException {
        int rest = count;
        while (rest > 0x7F) {
            out.writeByte((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
