package org.florilege.api.oai;

import java.time.Instant;
import java.util.Optional;

/// Where a list goes on (section 3.5): all that the portal must know to go on with it, so that it need not
/// remember it.
///
/// @param prefix of the list's format; empty for a list of sets
/// @param set of the list; empty when it has none
/// @param before records that changed at this moment or later are not in it
/// @param position how far it has come
/// @param expires from when it is not taken any more
record ListToken(Verb verb, String prefix, String set, Optional<Instant> before, Position position, Instant expires) {

    /// How far the list has come.
    ///
    /// @param seen the number of the last change that was told
    /// @param cursor how many were told
    record Position(long seen, int cursor) {}

    private static final String VERSION = "1";
    private static final int FIELDS = 8;

    String text(TokenSeal seal) {
        return seal.sealed(String.join(
                "|",
                VERSION,
                verb.word(),
                prefix,
                set,
                before.map(moment -> String.valueOf(moment.getEpochSecond())).orElse(""),
                String.valueOf(position.seen()),
                String.valueOf(position.cursor()),
                String.valueOf(expires.getEpochSecond())));
    }

    /// The token of this text; empty when the text is none of ours.
    static Optional<ListToken> parse(String text, TokenSeal seal) {
        return seal.opened(text)
                .map(opened -> opened.split("\\|", -1))
                .filter(field -> field.length == FIELDS && field[0].equals(VERSION))
                .flatMap(field -> Verb.of(field[1])
                        .map(verb -> new ListToken(
                                verb,
                                field[2],
                                field[3],
                                field[4].isEmpty() ? Optional.empty() : Optional.of(moment(field[4])),
                                new Position(Long.parseLong(field[5]), Integer.parseInt(field[6])),
                                moment(field[7]))));
    }

    private static Instant moment(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
