package org.florilege.harvester.code;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlMapper;

/// Parses JSON, YAML and TOML into one kind of tree. Every scalar of YAML stays the text that it is: version
/// 1.10 is not 1.1, and the country Norway not false. Documents that grow when they are parsed are refused.
final class StructuredText {

    private static final int MAX_CHARACTERS = 1 << 20;
    private static final int MAX_ALIASES = 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final TomlMapper TOML = TomlMapper.builder().build();

    private StructuredText() {}

    static JsonNode json(String text) throws FileFault {
        return jackson(JSON, text);
    }

    static JsonNode toml(String text) throws FileFault {
        return jackson(TOML, text);
    }

    private static JsonNode jackson(ObjectMapper mapper, String text) throws FileFault {
        try {
            return mapper.readTree(text);
        } catch (JacksonException malformed) {
            TokenStreamLocation at = malformed.getLocation();
            String spot = at == null || at.getLineNr() < 0 ? "" : spot(at.getLineNr(), at.getColumnNr());
            throw new FileFault(spot, firstLine(malformed.getOriginalMessage()), malformed);
        }
    }

    static JsonNode yaml(String text) throws FileFault {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new FailsafeSchema())
                .setMaxAliasesForCollections(MAX_ALIASES)
                .setCodePointLimit(MAX_CHARACTERS)
                .setAllowDuplicateKeys(true)
                .build();
        try {
            return new YamlTree().tree(new Compose(settings).composeString(text));
        } catch (MarkedYamlEngineException malformed) {
            String spot = malformed
                    .getProblemMark()
                    .map(mark -> spot(mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse("");
            throw new FileFault(spot, firstLine(malformed.getProblem()), malformed);
        } catch (YamlEngineException refused) {
            throw new FileFault("", firstLine(refused.getMessage()), refused);
        } catch (StackOverflowError deep) {
            throw new FileFault("", "it is nested too deeply", deep);
        }
    }

    private static String spot(int line, int column) {
        return "line " + line + ", column " + column;
    }

    private static String firstLine(@Nullable String problem) {
        if (problem == null) return "it cannot be parsed";
        int end = problem.indexOf('\n');
        return end < 0 ? problem : problem.substring(0, end);
    }
}
