package org.florilege.api.oai;

import java.util.List;
import java.util.Optional;
import org.florilege.catalog.roster.Chronicle;
import org.florilege.catalog.roster.Entry;
import org.florilege.catalog.roster.Roster;

/// `ListSets` (section 4.6), page by page: there may be many organisations.
final class SetList {

    private static final int ORGANISATIONS = 200;

    private final Roster roster;
    private final Sets sets;
    private final Tokens tokens;

    SetList(Roster roster, Sets sets, Tokens tokens) {
        this.roster = roster;
        this.sets = sets;
        this.tokens = tokens;
    }

    /// @throws RefusedException when the request has a token that is none
    void write(OaiRequest request, XmlText out) {
        Optional<ListToken.Position> position = tokens.of(request).map(ListToken::position);
        List<Sets.Named> fixed = sets.fixed();
        Chronicle chronicle = roster.chronicle(Sets.ORGANISATIONS);
        int seen = position.map(given -> Tokens.index(chronicle, given)).orElse(0);
        List<Entry> left = chronicle.entries(seen, chronicle.size()).stream()
                .filter(entry -> !entry.withdrawn())
                .toList();
        if (position.isPresent() && left.isEmpty()) throw Tokens.refused();
        List<Entry> entries = left.subList(0, Math.min(left.size(), ORGANISATIONS));
        int cursor = position.map(ListToken.Position::cursor).orElse(0);
        int told = cursor + (position.isEmpty() ? fixed.size() : 0) + entries.size();
        out.open(request.verb().word());
        if (position.isEmpty()) fixed.forEach(set -> write(set, out));
        sets.organisations(entries).forEach(set -> write(set, out));
        int rest = left.size() - entries.size();
        tokens.page(told + rest, cursor, rest > 0 ? Optional.of(token(entries.getLast(), told)) : Optional.empty())
                .write(out);
        out.close();
    }

    private ListToken token(Entry last, int told) {
        return new ListToken(
                Verb.LIST_SETS,
                "",
                "",
                Optional.empty(),
                new ListToken.Position(last.sequence(), told),
                tokens.expiry());
    }

    private static void write(Sets.Named set, XmlText out) {
        out.open("set")
                .element("setSpec", set.spec())
                .element("setName", set.name())
                .close();
    }
}
