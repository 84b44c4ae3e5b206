package org.florilege.api.crosswalk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the value of one term comes from.
sealed interface Rule {

    /// Always the same, whatever the record says.
    ///
    /// @param value a text, number, truth, list or map
    record Always(Object value) implements Rule {}

    /// An object around terms that speak of the same resource.
    record Nested(Frame frame) implements Rule {}

    /// The values of several rules, one after the other.
    record Joined(List<Rule> rules) implements Rule {
        public Joined {
            rules = List.copyOf(rules);
        }
    }

    /// What the record states.
    ///
    /// @param form what is made of the values
    /// @param paths where they are: the first that leads to something usable, or all of them
    /// @param otherwise what stands there when the record states nothing, or null
    record Stated(
            Form form,
            Amount amount,
            List<Path> paths,
            @Nullable Rule otherwise) implements Rule {
        public Stated {
            paths = List.copyOf(paths);
        }
    }

    /// How much of what is stated is taken.
    ///
    /// @param many a list, otherwise one value
    /// @param all from all paths, otherwise from the first that has any
    /// @param most at most so many values
    /// @param longest texts are cut to so many characters
    record Amount(boolean many, boolean all, int most, int longest) {}

    /// What is made of a value.
    sealed interface Form {

        /// A value of its own.
        record Plain(ValueForm form) implements Form {}

        /// An object: what the frame of this name says of the resource.
        record Framed(String frame) implements Form {}
    }
}
