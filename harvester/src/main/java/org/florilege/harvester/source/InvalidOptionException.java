package org.florilege.harvester.source;

import java.io.Serial;
import org.florilege.harvester.repair.Sentence;
import org.jspecify.annotations.Nullable;

/// An operator chose something for a source that cannot be.
public final class InvalidOptionException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String option;
    private final transient Sentence sentence;

    /// @param option the name of what is wrong, for instance `rate`
    /// @param sentence what is wrong and what would be right
    public InvalidOptionException(String option, Sentence sentence) {
        this(option, sentence, null);
    }

    public InvalidOptionException(String option, Sentence sentence, @Nullable Throwable cause) {
        super(sentence.english(), cause);
        this.option = option;
        this.sentence = sentence;
    }

    /// @return the name of what is wrong
    public String option() {
        return option;
    }

    /// @return what is wrong and what would be right
    public Sentence sentence() {
        return sentence;
    }
}
