package org.florilege.harvester.repair;

/// Something that a reader of a document has to say to its author.
///
/// @param rule which rule found it
/// @param message what is wrong, in one sentence
/// @param mend what to do about it, in one sentence
public record Finding(Rule rule, String message, String mend) {

    @Override
    public String toString() {
        return message + " " + mend + " [" + rule.id() + "]";
    }
}
