package org.florilege.api.crosswalk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A person's name in its two parts. Where a source states only the whole, its form tells: `Curie, Marie`,
/// `Marie CURIE`, `Simone de Beauvoir`; else the last word is the family's.
///
/// @param given may be empty
/// @param family never empty
record PersonName(String given, String family) {

    /// The parts of a whole name.
    static PersonName of(String whole) {
        String name = whole.strip();
        int comma = name.indexOf(',');
        if (comma > 0 && comma < name.length() - 1)
            return new PersonName(
                    name.substring(comma + 1).strip(), name.substring(0, comma).strip());
        List<String> words = new ArrayList<>();
        for (String word : name.split(" ", -1)) if (!word.isBlank()) words.add(word);
        if (words.size() < 2) return new PersonName("", name);
        return shouted(words) ? byCapitals(words) : byPosition(words);
    }

    /// The French way: the family's name alone is in capitals, wherever it stands.
    private static boolean shouted(List<String> words) {
        long capitals = words.stream().filter(PersonName::isShouted).count();
        return capitals > 0 && capitals < words.size();
    }

    private static boolean isShouted(String word) {
        return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT)) && word.indexOf('.') < 0;
    }

    private static PersonName byCapitals(List<String> words) {
        List<String> family = words.stream().filter(PersonName::isShouted).toList();
        List<String> given = words.stream().filter(word -> !isShouted(word)).toList();
        return new PersonName(String.join(" ", given), String.join(" ", family));
    }

    /// Particles in small letters belong to the family's name.
    private static PersonName byPosition(List<String> words) {
        int first = words.size() - 1;
        while (first > 1 && Character.isLowerCase(words.get(first - 1).codePointAt(0))) first--;
        return new PersonName(
                String.join(" ", words.subList(0, first)), String.join(" ", words.subList(first, words.size())));
    }

    /// `Curie, Marie`, as catalogues file people.
    String filed() {
        return given.isEmpty() ? family : family + ", " + given;
    }
}
