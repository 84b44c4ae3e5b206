package org.florilege.api.selfcheck;

import java.io.IOException;

/// How a consumer asks a portal.
@FunctionalInterface
public interface Asking {

    /// An answer.
    ///
    /// @param contentType the whole `Content-Type`; empty when there is none
    /// @param length what `Content-Length` says; 0 when it says nothing
    record Answer(int status, String contentType, long length, String body) {

        String type() {
            return contentType.split(";", 2)[0];
        }
    }

    /// @param method `GET` or `HEAD`
    /// @param address as the portal gave it, or a path
    /// @throws IOException when there is no answer
    Answer ask(String method, String address) throws IOException;
}
