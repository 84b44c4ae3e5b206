package org.florilege.api.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.florilege.api.dump.DumpSchedule;
import org.florilege.api.operator.Access;
import org.florilege.api.operator.FirstPassword;
import org.florilege.api.operator.SignIn;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.Portal;
import org.florilege.api.portal.PortalStartException;
import org.florilege.api.web.WebServer;
import org.florilege.api.web.WebSettings;
import org.florilege.api.wiring.WebWiring;

/// A portal that is served until the process is told to end: then first the web server ends, then the engines.
final class Serving implements AutoCloseable {

    private final Portal portal;
    private final WebServer web;
    private final DumpSchedule dumps;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("shutdown").unstarted(this::close);
    private boolean closed;

    private Serving(Portal portal, WebServer web, DumpSchedule dumps) {
        this.portal = portal;
        this.web = web;
        this.dumps = dumps;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Says early and plainly that a port is taken, before anything expensive starts.
    ///
    /// @throws PortalStartException when it is
    static void requireFree(WebSettings settings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.listen()), settings.port()));
        } catch (IOException e) {
            throw new PortalStartException(
                    "The port " + settings.port() + " of " + settings.listen() + " cannot be used (" + e.getMessage()
                            + "): stop the program that has it, or choose another with --port.",
                    e);
        }
    }

    /// Starts the web server over an open portal, which from now on is closed with it. A password that is made for the
    /// operator is told before anything can go wrong, since nobody can tell it later.
    static Serving start(Portal portal, PortalSettings settings, DataDirectory data, PrintStream out) {
        WebSettings web = settings.web();
        FirstPassword operator = settings.operator(data);
        operator.told()
                .ifPresent(
                        password -> out.println("The operator's password, shown this once: " + password + " (account \""
                                + SignIn.ACCOUNT + "\", at " + web.portal().of(Access.ADMIN) + ")"));
        SignIn signIn = new SignIn(operator.password(), settings.clients(), Clock.systemUTC());
        DumpSchedule dumps = new DumpSchedule(portal.dumps(), settings.dumps(), settings.clock());
        WebServer server = WebServer.start(
                web,
                WebWiring.class,
                portal,
                web.portal(),
                signIn,
                settings.card(),
                settings.repository(),
                settings.queries(),
                settings.security());
        return new Serving(portal, server, dumps.start());
    }

    int port() {
        return web.port();
    }

    /// Waits until somebody closes this.
    void await() throws InterruptedException {
        end.await();
    }

    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        portal.letGo();
        web.close();
        dumps.close();
        portal.close();
        end.countDown();
    }
}
