package org.florilege.harvester;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceType;

/// A server that says whatever a test wants to the byte, HTTP or not. Each connection carries one answer.
public final class RawServer implements AutoCloseable {

    /// What is written when somebody asks.
    @FunctionalInterface
    public interface Answer {

        void write(OutputStream out, Socket socket) throws IOException;
    }

    private final ServerSocket server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    public RawServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = in.readLine();
            String line = first;
            while (line != null && !line.isEmpty()) line = in.readLine();
            if (first == null) return;
            String path = first.split(" ", -1)[1];
            asked.add(path);
            Answer answer = answers.get(path);
            if (answer != null) answer.write(socket.getOutputStream(), socket);
        } catch (IOException theClientHadEnough) {
            open.remove(socket);
        }
    }

    public RawServer on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /// Answers with this head and body, to the byte.
    public RawServer says(String path, String head, String body) {
        return on(path, (out, socket) -> {
            head(out, head);
            out.write(body.getBytes(StandardCharsets.UTF_8));
            out.flush();
        });
    }

    public static void head(OutputStream out, String head) throws IOException {
        out.write((head.strip().replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /// Writes the same again and again, until the client goes away.
    public void forever(OutputStream out, byte[] piece, int everyMillis) throws IOException {
        while (true) {
            out.write(piece);
            if (everyMillis > 0) {
                out.flush();
                pause(everyMillis);
            }
        }
    }

    /// Says nothing for a while, or until the server is closed.
    public void pause(int millis) throws IOException {
        try {
            if (closed.await(millis, TimeUnit.MILLISECONDS)) throw new IOException("the test is over");
        } catch (InterruptedException over) {
            throw new IOException(over);
        }
    }

    /// @return the paths that were asked for, in order
    public List<String> asked() {
        return asked;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getLocalPort() + path;
    }

    public Source source(String path) {
        return new Source(new SourceId("test"), "Test", URI.create(url(path)), SourceType.DCAT_RDF);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
            for (Socket socket : open) socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
