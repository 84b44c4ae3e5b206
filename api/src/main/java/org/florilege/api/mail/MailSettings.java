package org.florilege.api.mail;

import org.jspecify.annotations.Nullable;

/// How mail leaves the portal (keys `florilege.mail.*`).
///
/// @param host the SMTP server
/// @param port where it listens
/// @param user the account there, or null when it asks for none
/// @param password of that account, or null
/// @param from the address that mail comes from
/// @param encrypted whether the connection must be encrypted (STARTTLS) before anything is said
public record MailSettings(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        String from,
        boolean encrypted) {

    public MailSettings {
        if (host.isBlank()) throw new IllegalArgumentException("a mail server has a name");
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
