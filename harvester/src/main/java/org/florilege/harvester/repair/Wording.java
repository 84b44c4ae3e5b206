package org.florilege.harvester.repair;

import java.util.List;
import java.util.stream.Stream;

/// The words of a [Finding]: English sentences with places `{0}`, `{1}` … for arguments, so that they can be
/// said in another language.
///
/// @param message what is wrong
/// @param mend what to do about it
/// @param arguments what stands in the places of both sentences
public record Wording(String message, String mend, List<String> arguments) {

    public Wording {
        arguments = List.copyOf(arguments);
    }

    static Wording of(String message, String mend, Object... arguments) {
        return new Wording(
                message, mend, Stream.of(arguments).map(String::valueOf).toList());
    }

    String english() {
        return filled(message, arguments);
    }

    String englishMend() {
        return filled(mend, arguments);
    }

    /// @return the sentence with the arguments in their places; one without arguments stays as it is
    public static String filled(String sentence, List<String> arguments) {
        if (arguments.isEmpty()) return sentence;
        StringBuilder text = new StringBuilder(sentence.length() + 64);
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', open + 1)) {
            int close = open + 2;
            int place = close < sentence.length() ? Character.digit(sentence.charAt(open + 1), 10) : -1;
            if (place < 0 || place >= arguments.size() || sentence.charAt(close) != '}') continue;
            text.append(sentence, from, open).append(arguments.get(place));
            from = close + 1;
        }
        return text.append(sentence, from, sentence.length()).toString();
    }
}
