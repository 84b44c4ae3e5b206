package org.florilege.harvester.repair;

/// Something that a reader of a document has to say to its author.
///
/// @param rule which rule found it
/// @param wording what is wrong and what to do about it
/// @param value what stands there, shortened; empty when no value is to blame
public record Finding(Rule rule, Wording wording, String value) {

    private static final int MAX_QUOTED = 300;

    public Finding {
        if (value.length() > MAX_QUOTED) value = value.substring(0, MAX_QUOTED) + "…";
    }

    /// A finding in fixed words.
    public Finding(Rule rule, String message, String mend) {
        this(rule, Wording.of(message, mend), "");
    }

    /// @param message what is wrong, in one sentence, with places for the arguments, see [Wording]
    /// @param mend what to do about it, in one sentence, with places for the same arguments
    public static Finding of(Rule rule, String message, String mend, Object... arguments) {
        return new Finding(rule, Wording.of(message, mend, arguments), "");
    }

    /// @return the same, about this value
    public Finding about(String offending) {
        return new Finding(rule, wording, offending);
    }

    /// @return what is wrong, in one English sentence
    public String message() {
        return wording.english();
    }

    /// @return what to do about it, in one English sentence
    public String mend() {
        return wording.englishMend();
    }

    @Override
    public String toString() {
        return message() + " " + mend() + " [" + rule.id() + "]";
    }
}
