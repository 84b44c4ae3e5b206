package org.florilege.api.admin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.florilege.ui.view.AdminSourceLine;
import org.florilege.ui.view.DateValue;
import org.florilege.ui.view.Freshness;
import org.jspecify.annotations.Nullable;

/// Which sources the list shows, and in which order.
///
/// @param state only those in this state; empty for all
record Sifting(Optional<Freshness> state, Order order) {

    /// What needs somebody comes first.
    private static final List<Freshness> URGENCY = List.of(
            Freshness.HELD,
            Freshness.FAILED,
            Freshness.PARTIAL,
            Freshness.STALE,
            Freshness.RUNNING,
            Freshness.NEVER,
            Freshness.FRESH,
            Freshness.PAUSED);

    /// By what the list can be sorted.
    enum Order {
        STATE,
        NAME,
        LAST,
        NEXT,
        RECORDS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What cannot be read stands for all, by urgency.
    static Sifting of(String state, String order) {
        return new Sifting(
                Arrays.stream(Freshness.values())
                        .filter(known -> word(known).equals(state))
                        .findFirst(),
                Arrays.stream(Order.values())
                        .filter(known -> known.word().equals(order))
                        .findFirst()
                        .orElse(Order.STATE));
    }

    static String word(Freshness state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    List<AdminSourceLine> of(List<AdminSourceLine> lines) {
        return lines.stream()
                .filter(line -> state.isEmpty() || line.state() == state.get())
                .sorted(comparator())
                .toList();
    }

    private Comparator<AdminSourceLine> comparator() {
        Comparator<AdminSourceLine> byName =
                Comparator.comparing(line -> line.name().value().toLowerCase(Locale.ROOT));
        return switch (order) {
            case NAME -> byName;
            case STATE ->
                Comparator.<AdminSourceLine>comparingInt(line -> URGENCY.indexOf(line.state()))
                        .thenComparing(byName);
            case LAST ->
                Comparator.<AdminSourceLine, String>comparing(
                                line -> moment(line.moments().last(), ""))
                        .reversed()
                        .thenComparing(byName);
            case NEXT ->
                Comparator.<AdminSourceLine, String>comparing(
                                line -> moment(line.moments().next(), "~"))
                        .thenComparing(byName);
            case RECORDS ->
                Comparator.<AdminSourceLine>comparingLong(line -> line.counts().records())
                        .reversed()
                        .thenComparing(byName);
        };
    }

    private static String moment(@Nullable DateValue date, String otherwise) {
        return date == null ? otherwise : date.iso();
    }

    /// The address of the list so sifted.
    String url() {
        String query = state.map(chosen -> "&state=" + word(chosen)).orElse("")
                + (order == Order.STATE ? "" : "&sort=" + order.word());
        return SourcesController.SOURCES + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    Sifting by(Order other) {
        return new Sifting(state, other);
    }

    Sifting only(Optional<Freshness> other) {
        return new Sifting(other, order);
    }

    static List<Freshness> byUrgency() {
        return URGENCY;
    }
}
