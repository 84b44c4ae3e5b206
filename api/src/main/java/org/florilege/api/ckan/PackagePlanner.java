package org.florilege.api.ckan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.roster.Entry;
import org.florilege.catalog.search.Condition;

/// Plans how a search is answered.
final class PackagePlanner {

    private final PackageFields fields;
    private final Clock clock;
    private final Set<Kind> kinds = EnumSet.copyOf(PackagePlan.PACKAGES);
    private final List<Predicate<Entry>> moments = new ArrayList<>();
    private boolean scored;

    private PackagePlanner(PackageFields fields, Clock clock) {
        this.fields = fields;
        this.clock = clock;
    }

    /// @throws CkanException when the search cannot be understood
    static PackagePlan plan(PackageQuery query, PackageFields fields, Clock clock) {
        return new PackagePlanner(fields, clock).plan(query);
    }

    private PackagePlan plan(PackageQuery query) {
        List<Condition> parts = new ArrayList<>();
        part(words(query.q()), parts);
        for (String filter : query.fq()) part(LuceneParser.parse(filter), parts);
        Condition all = Conditions.all(parts);
        Optional<Condition> needed = all instanceof Condition.Everything ? Optional.empty() : Optional.of(all);
        return new PackagePlan(kinds, needed, moments, PackageOrder.of(query.sort(), scored));
    }

    /// Any text may be searched for, also one that is no query.
    private static Clause words(String q) {
        try {
            return LuceneParser.parse(q);
        } catch (CkanException e) {
            return new Clause.Words(q, false);
        }
    }

    /// What must hold by itself; kinds and moments need no index.
    private void part(Clause clause, List<Condition> parts) {
        switch (clause) {
            case Clause.All all -> {
                List<String> together = new ArrayList<>();
                for (Clause one : all.clauses())
                    if (one instanceof Clause.Words words) together.add(shown(words));
                    else part(one, parts);
                if (!together.isEmpty()) parts.add(condition(new Clause.Words(String.join(" ", together), false)));
            }
            case Clause.Range range when isMoment(range.field()) -> moments.add(moment(range));
            case Clause.Not(Clause.Range range)
            when isMoment(range.field()) -> moments.add(moment(range).negate());
            case Clause.Term term when isMoment(term.field()) && !term.isAny() -> moments.add(moment(range(term)));
            case Clause.Term term
            when isType(term.field()) && !term.isAny() -> kinds.retainAll(PackageFields.kinds(term.value()));
            case Clause.Not(Clause.Term term)
            when isType(term.field()) && !term.isAny() -> kinds.removeAll(PackageFields.kinds(term.value()));
            default -> parts.add(condition(clause));
        }
    }

    private static String shown(Clause.Words words) {
        return words.phrase() ? '"' + words.text() + '"' : words.text();
    }

    private Condition condition(Clause clause) {
        return switch (clause) {
            case Clause.Words words -> {
                if (words.text().equals("*")) yield new Condition.Everything();
                scored = true;
                yield new Condition.Words(shown(words));
            }
            case Clause.Term term -> fields.condition(term);
            case Clause.Range range ->
                throw CkanException.search(
                        isMoment(range.field())
                                ? range.field() + " cannot be one of several choices"
                                : "no ranges of " + range.field()
                                        + "; of metadata_modified and metadata_created there are");
            case Clause.Not not -> Conditions.not(condition(not.clause()));
            case Clause.All all ->
                Conditions.all(all.clauses().stream().map(this::condition).toList());
            case Clause.Any any ->
                Conditions.any(any.clauses().stream().map(this::condition).toList());
        };
    }

    private static boolean isMoment(String field) {
        return field.equals("metadata_modified") || field.equals("metadata_created");
    }

    private static boolean isType(String field) {
        return field.equals("type") || field.equals("dataset_type");
    }

    private static Clause.Range range(Clause.Term term) {
        return new Clause.Range(term.field(), term.value(), term.value(), true, true);
    }

    private Predicate<Entry> moment(Clause.Range range) {
        Instant now = clock.instant();
        long from = bound(range.from(), now, Long.MIN_VALUE)
                + (range.withFrom() || range.from().equals("*") ? 0 : 1);
        long to = bound(range.to(), now, Long.MAX_VALUE)
                - (range.withTo() || range.to().equals("*") ? 0 : 1);
        boolean modified = range.field().equals("metadata_modified");
        return entry -> {
            long at = modified ? entry.changed() : entry.place().created();
            return at >= from && at <= to;
        };
    }

    private static long bound(String text, Instant now, long otherwise) {
        return text.equals("*") ? otherwise : SolrMoment.parse(text, now).toEpochMilli();
    }
}
