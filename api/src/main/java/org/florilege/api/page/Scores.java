package org.florilege.api.page;

import java.math.BigDecimal;
import java.util.Optional;
import org.florilege.catalog.description.Submission;

/// Scores as stated, with as many digits as their source gave them.
final class Scores {

    private Scores() {}

    /// The score on one part of the data, as stated.
    static Optional<String> on(Submission submission, String split) {
        return submission.scoresOn(split).stream().findFirst();
    }

    /// The score as the reader writes numbers; what is no number stays as it is.
    static String shown(String stated, Reader reader) {
        return number(stated)
                .map(number -> reader.formats().decimal(number.doubleValue(), Math.max(0, number.scale())))
                .orElse(stated);
    }

    static Optional<BigDecimal> number(String stated) {
        try {
            return Optional.of(new BigDecimal(stated.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
