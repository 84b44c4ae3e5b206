package org.florilege.harvester.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;

/// What went wrong, said to people. No secret of the source gets into any word of it.
final class Failures {

    private static final String ASK = "Check the address, and whether the server runs.";

    private final Access access;

    Failures(Access access) {
        this.access = access;
    }

    SourceException at(URI address, Finding finding) {
        return new SourceException(Place.of(said(address)), finding);
    }

    SourceException at(URI address, Rule rule, String message, String mend, Object... arguments) {
        Object[] safe = new Object[arguments.length];
        for (int i = 0; i < safe.length; i++) safe[i] = access.hide(String.valueOf(arguments[i]));
        return at(address, Finding.of(rule, message, mend, safe));
    }

    /// @return the address without name, password or key
    String said(URI address) {
        String text = address.toString();
        String user = address.getRawUserInfo();
        return access.hide(user == null ? text : text.replace(user + "@", ""));
    }

    SourceException stopped(URI address) {
        return at(address, Rule.UNREACHABLE, "The run was stopped.", "Start it again.");
    }

    /// @param retryAfter for how long the server wants to be left alone, or nothing
    /// @param words in which it said why, or nothing
    SourceException refused(URI address, int status, String retryAfter, String words) {
        if (status == 429 || status == 503)
            return retryAfter.isBlank()
                    ? at(
                            address,
                            Rule.SERVER_BUSY,
                            "The server is too busy: it answered {0} each time.",
                            "Try again later, or ask less often (rate).",
                            status)
                    : at(
                            address,
                            Rule.SERVER_BUSY,
                            "The server is too busy: it answered {0} and asks to be left alone ({1}).",
                            "Try again later, or ask less often (rate).",
                            status,
                            retryAfter);
        String mend = switch (status) {
            case 401, 403, 407 -> "Ask the source's owner for access to this address.";
            case 404, 410 -> "Check the address; the document may have moved.";
            default -> "Try again later; if it stays so, tell the source's owner.";
        };
        return words.isEmpty()
                ? at(address, Rule.UNREACHABLE, "The server answered {0}.", mend, status)
                : at(address, Rule.UNREACHABLE, "The server answered {0}: {1}.", mend, status, words);
    }

    /// @return whether what came is no HTTP at all
    static boolean isGarbage(IOException failure) {
        return failure instanceof ClientProtocolException;
    }

    private static boolean isDistrust(SSLException failure) {
        for (Throwable each = failure; each != null; each = each.getCause())
            if (each instanceof CertificateException
                    || each instanceof SSLPeerUnverifiedException
                    || String.valueOf(each.getMessage()).contains("certificate")) return true;
        return false;
    }

    SourceException unreachable(URI address, Origin server, IOException cause) {
        String host = server.host();
        return switch (cause) {
            case AddressGuard.Refused inside -> addressRefused(address, host);
            case UnknownHostException unknown -> at(address, Rule.UNREACHABLE, "There is no host {0}.", ASK, host);
            case SocketTimeoutException late ->
                at(address, Rule.UNREACHABLE, "{0} does not answer in time.", ASK, host);
            case ConnectException down ->
                at(address, Rule.UNREACHABLE, "Nothing answers at {0}:{1}.", ASK, host, server.port());
            case SSLException other
            when !isDistrust(other) ->
                at(
                        address,
                        Rule.TLS,
                        "{0} does not speak TLS as we do: {1}.",
                        "Check the address: perhaps it is one of http, or has another port.",
                        host,
                        reason(other));
            case SSLException insecure ->
                at(
                        address,
                        Rule.TLS,
                        "{0} has no trustworthy certificate: {1}.",
                        "Ask the source's owner to renew its certificate, or trust it in Java's trust store.",
                        host,
                        reason(insecure));
            case NoHttpResponseException silent ->
                at(address, Rule.UNREACHABLE, "{0} closed the connection without an answer.", ASK, host);
            case MessageConstraintException endless ->
                at(address, Rule.UNREACHABLE, "{0} answers with endless headers.", ASK, host);
            case ClientProtocolException garbage
            when garbage.getCause() != null && garbage.getCause().getCause() instanceof AddressGuard.Refused ->
                addressRefused(address, host);
            case ClientProtocolException garbage ->
                at(address, Rule.UNREACHABLE, "{0} does not answer in HTTP: {1}.", ASK, host, reason(garbage));
            default -> at(address, Rule.UNREACHABLE, "{0} broke off: {1}.", ASK, host, reason(cause));
        };
    }

    private SourceException addressRefused(URI address, String host) {
        return at(
                address,
                Rule.ADDRESS_REFUSED,
                "{0} is no host of the public web: it lies on this machine or in a network that sources must not reach.",
                "Give a public address; only the operator can allow others.",
                host);
    }

    private static String reason(IOException cause) {
        Throwable root = cause;
        while (root.getMessage() == null && root.getCause() != null) root = root.getCause();
        return String.valueOf(root.getMessage());
    }
}
