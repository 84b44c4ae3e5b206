package org.florilege.harvester.schemaorg;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON as pages really have it: with trailing commas, line breaks in texts, comments, in a CDATA section
/// or an HTML comment, with its quotes escaped for HTML, several values one after the other.
final class JsonBlocks {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .build()
            .readerFor(JsonNode.class);
    private static final List<String> WRAPPINGS = List.of(
            "\ufeff", "<!--", "-->", "//<![CDATA[", "//]]>", "/*<![CDATA[*/", "/*]]>*/", "<![CDATA[", "]]>", ";");

    private JsonBlocks() {}

    /// @return the values in it
    /// @throws JacksonException when it is no JSON even so
    static List<JsonNode> read(String text) {
        String bare = unwrapped(text);
        try {
            return values(bare);
        } catch (JacksonException broken) {
            if (!bare.contains("&quot;") && !bare.contains("&#34;")) throw broken;
            return values(Parser.unescapeEntities(bare, false));
        }
    }

    private static List<JsonNode> values(String text) {
        List<JsonNode> values = new ArrayList<>();
        try (MappingIterator<JsonNode> each = JSON.readValues(text)) {
            while (each.hasNextValue()) values.add(each.nextValue());
        }
        return values;
    }

    private static String unwrapped(String text) {
        String bare = text.strip();
        for (int i = 0; i < WRAPPINGS.size(); i++) {
            String wrapping = WRAPPINGS.get(i);
            boolean found = bare.startsWith(wrapping) || bare.endsWith(wrapping);
            if (bare.startsWith(wrapping))
                bare = bare.substring(wrapping.length()).strip();
            if (bare.endsWith(wrapping))
                bare = bare.substring(0, bare.length() - wrapping.length()).strip();
            if (found) i = -1;
        }
        return bare;
    }
}
