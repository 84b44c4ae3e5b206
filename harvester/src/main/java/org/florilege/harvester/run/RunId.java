package org.florilege.harvester.run;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a run: its moment, so that names sort by time, and a hundred random bits, so that whoever was
/// given the address of its report can read it and nobody can guess one.
///
/// @param value for instance `20261125t021500-7f3kq9x2ma1b4c5d6e7f`
public record RunId(String value) {

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int RANDOM_DIGITS = 20;
    private static final Pattern FORM = Pattern.compile("\\d{8}t\\d{6}-[0-9a-hjkmnp-tv-z]{" + RANDOM_DIGITS + "}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd't'HHmmss").withZone(ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();

    public RunId {
        if (!FORM.matcher(value).matches())
            throw new IllegalArgumentException("not the name of a run: \"" + value + "\"");
    }

    /// @return the run of that name, or empty when it cannot be one
    public static Optional<RunId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RunId(text)) : Optional.empty();
    }

    static RunId at(Instant moment) {
        StringBuilder text = new StringBuilder(TIME.format(moment)).append('-');
        for (int i = 0; i < RANDOM_DIGITS; i++) text.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        return new RunId(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
