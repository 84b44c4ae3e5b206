package org.florilege.catalog.store;

import org.florilege.catalog.query.QueryStop;

/// A text in which a regular expression can be stopped: some take longer than the universe lasts, and the
/// platform's engine asks nobody but its text.
final class StoppableText implements CharSequence {

    private static final int BETWEEN_LOOKS = 1 << 14;

    private final String text;
    private final QueryStop stop;
    private int untilLook = BETWEEN_LOOKS;

    StoppableText(String text, QueryStop stop) {
        this.text = text;
        this.stop = stop;
    }

    /// @throws org.florilege.catalog.query.QueryStoppedException when the query was stopped
    @Override
    public char charAt(int index) {
        if (--untilLook == 0) {
            untilLook = BETWEEN_LOOKS;
            stop.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
