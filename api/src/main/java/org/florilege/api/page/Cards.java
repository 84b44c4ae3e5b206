package org.florilege.api.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.search.CodedValue;
import org.florilege.catalog.search.Highlight;
import org.florilege.catalog.search.Hit;
import org.florilege.catalog.search.HitFacts;
import org.florilege.catalog.search.RecordSummary;
import org.florilege.ui.view.Card;
import org.florilege.ui.view.CardFacts;
import org.florilege.ui.view.DateValue;
import org.florilege.ui.view.Highlighted;
import org.florilege.ui.view.ResourceKind;
import org.florilege.ui.view.Value;
import org.jspecify.annotations.Nullable;

/// A hit as a card of a list.
final class Cards {

    private Cards() {}

    static Card of(Hit hit, Reader reader) {
        RecordSummary record = hit.record();
        return new Card(
                ResourceKind.valueOf(record.kind().name()),
                PublicAddress.path(record.kind(), record.slug()),
                title(hit, reader),
                snippet(hit, reader),
                facts(hit.facts(), reader));
    }

    private static Highlighted title(Hit hit, Reader reader) {
        var title = hit.record().title();
        return first(hit, "title")
                .map(highlight -> highlighted(highlight, reader))
                .orElseGet(() -> Highlighted.plain(title.value(), reader.otherLanguage(title.language())));
    }

    private static Highlighted snippet(Hit hit, Reader reader) {
        var snippet = hit.snippet();
        return first(hit, "description")
                .map(highlight -> highlighted(highlight, reader))
                .orElseGet(() -> snippet == null
                        ? Highlighted.none()
                        : Highlighted.plain(snippet.value(), reader.otherLanguage(snippet.language())));
    }

    private static Optional<Highlight> first(Hit hit, String part) {
        return hit.highlights().getOrDefault(part, List.of()).stream()
                .filter(highlight -> !highlight.text().isBlank())
                .findFirst();
    }

    private static Highlighted highlighted(Highlight highlight, Reader reader) {
        List<Highlighted.Piece> pieces = highlight.pieces().stream()
                .map(piece -> new Highlighted.Piece(piece.text(), piece.marked()))
                .toList();
        return new Highlighted(pieces, reader.otherLanguage(highlight.language()));
    }

    private static CardFacts facts(HitFacts facts, Reader reader) {
        return new CardFacts(
                facts.publishers().isEmpty()
                        ? null
                        : Value.of(facts.publishers().getFirst()),
                Codes.access(
                        facts.accessRights().stream().map(CodedValue::value).toList()),
                facts.formats().stream().map(CodedValue::value).toList(),
                facts.licences().isEmpty() ? null : facts.licences().getFirst().label(),
                date(facts, reader));
    }

    private static @Nullable DateValue date(HitFacts facts, Reader reader) {
        return Stream.of(Optional.ofNullable(facts.modified()), Optional.ofNullable(facts.issued()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(reader::date)
                .orElse(null);
    }
}
