package org.florilege.harvester.secret;

import java.util.Map;
import java.util.Optional;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.fetch.Credential;

/// The credentials of sources as they are kept: names and texts, of which those that are secret are sealed for their
/// source and their place.
///
/// | `kind` | plain | sealed |
/// |---|---|---|
/// | `basic` | `user` | `password` |
/// | `bearer` | | `token` |
/// | `header` | `name` | `key` |
/// | `query` | `name` | `key` |
///
/// @param box what seals and opens
public record SourceCredentials(SecretBox box) {

    private static final String KIND = "kind";
    private static final String USER = "user";
    private static final String PASSWORD = "password";
    private static final String TOKEN = "token";
    private static final String NAME = "name";
    private static final String KEY = "key";

    /// The kept form; of no credential it is empty.
    public Map<String, String> sealed(SourceId source, Credential credential) {
        return switch (credential) {
            case Credential.None none -> Map.of();
            case Credential.Basic basic ->
                Map.of(
                        KIND,
                        "basic",
                        USER,
                        basic.user(),
                        PASSWORD,
                        sealed(source, "basic", PASSWORD, basic.password()));
            case Credential.Bearer bearer ->
                Map.of(KIND, "bearer", TOKEN, sealed(source, "bearer", TOKEN, bearer.token()));
            case Credential.HeaderKey header ->
                Map.of(KIND, "header", NAME, header.name(), KEY, sealed(source, "header", KEY, header.key()));
            case Credential.QueryKey query ->
                Map.of(KIND, "query", NAME, query.name(), KEY, sealed(source, "query", KEY, query.key()));
        };
    }

    /// The credential that was kept.
    ///
    /// @throws SecretException when it cannot be opened, or is no credential
    public Credential opened(SourceId source, Map<String, String> kept) {
        if (kept.isEmpty()) return new Credential.None();
        Kept fields = new Kept(box, source, kept);
        try {
            return switch (fields.text(KIND)) {
                case "basic" -> new Credential.Basic(fields.text(USER), fields.secret("basic", PASSWORD));
                case "bearer" -> new Credential.Bearer(fields.secret("bearer", TOKEN));
                case "header" -> new Credential.HeaderKey(fields.text(NAME), fields.secret("header", KEY));
                case "query" -> new Credential.QueryKey(fields.text(NAME), fields.secret("query", KEY));
                default -> throw fields.unreadable();
            };
        } catch (IllegalArgumentException e) {
            throw fields.unreadable();
        }
    }

    private String sealed(SourceId source, String kind, String field, String secret) {
        return box.seal(context(source, kind, field), secret);
    }

    private static SecretContext context(SourceId source, String kind, String field) {
        return new SecretContext(source, kind + " " + field);
    }

    private record Kept(SecretBox box, SourceId source, Map<String, String> fields) {

        String text(String field) {
            return Optional.ofNullable(fields.get(field)).orElseThrow(this::unreadable);
        }

        String secret(String kind, String field) {
            return box.open(context(source, kind, field), text(field));
        }

        SecretException unreadable() {
            return new SecretException(
                    "The credential of the source " + source + " is incomplete or damaged: enter it anew.");
        }
    }
}
