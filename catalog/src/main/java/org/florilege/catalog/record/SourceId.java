package org.florilege.catalog.record;

import java.util.regex.Pattern;

/// The short name under which the operator registered a source, for instance `data-gouv-sante`.
///
/// @param value 1 to 80 of `a-z 0-9 - .`, starting with a letter or a digit
public record SourceId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");

    public SourceId {
        if (!isId(value))
            throw new IllegalArgumentException(
                    "a source id is 1 to 80 of a-z, 0-9, \"-\" and \".\", not \"" + value + "\"");
    }

    /// Whether this text can be the id of a source.
    public static boolean isId(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
