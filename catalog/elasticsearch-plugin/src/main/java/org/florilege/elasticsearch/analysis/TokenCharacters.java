package org.florilege.elasticsearch.analysis;

import java.util.Locale;
import java.util.function.IntPredicate;
import org.elasticsearch.common.settings.Settings;

/// Reads `token_chars` and `custom_token_chars`: which characters belong to a token; all, if nothing is said.
final class TokenCharacters {

    private TokenCharacters() {}

    static IntPredicate read(String name, Settings settings) {
        String custom = settings.get("custom_token_chars", "");
        return settings.getAsList("token_chars").stream()
                .map(type -> ofType(name, type, custom))
                .reduce(IntPredicate::or)
                .orElse(character -> true);
    }

    private static IntPredicate ofType(String name, String type, String custom) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "letter" -> Character::isLetter;
            case "digit" -> Character::isDigit;
            case "whitespace" -> Character::isWhitespace;
            case "punctuation" -> TokenCharacters::isPunctuation;
            case "symbol" -> TokenCharacters::isSymbol;
            case "custom" -> character -> custom.indexOf(character) >= 0;
            default -> throw TokenFilters.refused(name, "unknown token type " + type);
        };
    }

    private static boolean isPunctuation(int character) {
        return switch (Character.getType(character)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isSymbol(int character) {
        return switch (Character.getType(character)) {
            case Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL ->
                true;
            default -> false;
        };
    }
}
