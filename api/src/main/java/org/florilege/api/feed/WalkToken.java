package org.florilege.api.feed;

import java.util.Optional;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.roster.Place;

/// What the links of a page say of the walk that it belongs to, so that the portal need not remember it: how many
/// changes
/// there were when it began, how many records it has, and the place behind which the page begins.
///
///     1234.67                          the first page
///     1234.67.1795424400000.7f3kq9x2ma any other
///
/// @param behind the last place of the page before; empty for the first page
record WalkToken(long sequence, int total, Optional<Place> behind) {

    String text() {
        return sequence
                + "."
                + total
                + behind.map(place -> "." + place.created() + "." + place.recordKey())
                        .orElse("");
    }

    /// The token of this text; empty when it is none.
    static Optional<WalkToken> parse(String text) {
        String[] part = text.split("\\.", -1);
        try {
            if (part.length != 2 && part.length != 4) return Optional.empty();
            Optional<Place> behind = part.length == 2
                    ? Optional.empty()
                    : Optional.of(new Place(Long.parseLong(part[2]), new RecordKey(part[3]).bits()));
            WalkToken token = new WalkToken(Long.parseLong(part[0]), Integer.parseInt(part[1]), behind);
            return token.sequence >= 0 && token.total >= 0 ? Optional.of(token) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
