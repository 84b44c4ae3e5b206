package org.florilege.harvester.oai;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.florilege.harvester.reader.Bookmark;

/// How much of a repository is asked for. When a complete run over the same lists is remembered, only what changed
/// since, by the repository's own clock and with a day of overlap; everything once a month, or once a week where the
/// repository does not tell of deletions.
///
/// @param last what the last complete run remembered
/// @param asked which lists are asked for
/// @param always whether the operator wants everything each time
record Increment(Bookmark last, String asked, boolean always) {

    private static final String DATE = "date";
    private static final String FULL = "full";
    private static final String ASKED = "asked";
    private static final Duration OVERLAP = Duration.ofDays(1);
    private static final Duration FULL_WITHOUT_DELETIONS = Duration.ofDays(7);
    private static final Duration FULL_WITH_DELETIONS = Duration.ofDays(30);

    /// @return since when is asked, in the repository's granularity; nothing to ask for everything
    String from(Repository repository) {
        Optional<Instant> before = last.value(DATE).flatMap(Repository::instant);
        boolean same = last.value(ASKED).filter(asked::equals).isPresent();
        if (before.isEmpty() || !same || always || isFullDue(repository)) return "";
        Instant since = before.get().minus(OVERLAP);
        Instant start = repository.earliest().filter(since::isBefore).orElse(since);
        return repository.date(start);
    }

    private boolean isFullDue(Repository repository) {
        Duration allowed =
                repository.deletions() == Repository.Deletions.NO ? FULL_WITHOUT_DELETIONS : FULL_WITH_DELETIONS;
        Optional<Instant> full = last.value(FULL).flatMap(Repository::instant);
        if (full.isEmpty() || repository.date().isEmpty()) return true;
        return full.get().plus(allowed).isBefore(repository.date().get());
    }

    /// @param date the repository's clock at its first answer, or nothing
    /// @param part whether only what changed was asked for
    /// @return what the next run should know
    Bookmark bookmark(String date, boolean part) {
        if (date.isEmpty()) return Bookmark.NONE;
        Map<String, String> values = new HashMap<>();
        values.put(DATE, date);
        values.put(ASKED, asked);
        String full = part ? last.value(FULL).orElse("") : date;
        if (!full.isEmpty()) values.put(FULL, full);
        return new Bookmark(values);
    }
}
