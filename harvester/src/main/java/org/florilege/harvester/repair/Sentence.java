package org.florilege.harvester.repair;

import java.util.List;
import java.util.stream.Stream;

/// One sentence that can be said in more than one language, see [Phrases#say(Sentence)].
///
/// @param template the sentence in English, with places `{0}`, `{1}` … for arguments
/// @param arguments what stands in the places
/// @param place the address that it is about, said in brackets behind it; empty when none is to be said
public record Sentence(String template, List<String> arguments, String place) {

    /// Nothing is said.
    public static final Sentence NONE = new Sentence("", List.of(), "");

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /// @param message the sentence in English, with places for the arguments
    public static Sentence of(String message, Object... arguments) {
        return new Sentence(message, Stream.of(arguments).map(String::valueOf).toList(), "");
    }

    /// @return what the finding says is wrong
    public static Sentence of(Finding finding) {
        return new Sentence(finding.wording().message(), finding.wording().arguments(), "");
    }

    /// @return the same about this address
    public Sentence at(String address) {
        return new Sentence(template, arguments, address);
    }

    /// @return whether nothing is said
    public boolean isEmpty() {
        return template.isEmpty();
    }

    /// @return it in English
    public String english() {
        return said(template, place);
    }

    /// @param translated the template in some language
    /// @param where the place in that language
    String said(String translated, String where) {
        String text = Wording.filled(translated, arguments);
        return where.isEmpty() ? text : text + " (" + where + ")";
    }

    @Override
    public String toString() {
        return english();
    }
}
