package org.florilege.api.oai;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.florilege.catalog.roster.Chronicle;

/// Gives out resumption tokens and takes them back. A token holds for a week and may be used as often as
/// one likes.
final class Tokens {

    private static final Duration LIFE = Duration.ofDays(7);

    private final TokenSeal seal;
    private final Clock clock;

    Tokens(TokenSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// The token that the request carries; empty when it carries none.
    ///
    /// @throws RefusedException when it is none of ours, has expired, or is of another list
    Optional<ListToken> of(OaiRequest request) {
        return request.argument(Verb.TOKEN)
                .map(text -> ListToken.parse(text, seal)
                        .filter(token -> token.verb() == request.verb())
                        .filter(token -> token.expires().isAfter(clock.instant()))
                        .orElseThrow(Tokens::refused));
    }

    /// The end of a page.
    ///
    /// @param size of the whole list
    /// @param cursor how many came before the page
    /// @param next from where the list goes on; empty at its end
    ListPage page(int size, int cursor, Optional<ListToken> next) {
        return new ListPage(next.map(token -> token.text(seal)), expiry(), size, cursor);
    }

    Instant expiry() {
        return now().plus(LIFE);
    }

    /// Where the list goes on.
    ///
    /// @throws RefusedException when the catalogue was put back to an earlier state, of which the token
    /// knows more
    static int index(Chronicle chronicle, ListToken.Position position) {
        if (position.seen() > chronicle.sequence()) throw refused();
        return chronicle.indexBehind(position.seen());
    }

    /// What is said of a token with which nothing can be done.
    static RefusedException refused() {
        return new RefusedException(
                Fault.Code.BAD_RESUMPTION_TOKEN,
                "The resumptionToken is not one of this list, or has expired: begin the list anew.");
    }
}
