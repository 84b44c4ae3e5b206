package org.florilege.api.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The OpenAPI 3.1 document of the API and what it allows. Immutable, for any thread.
public final class Contract {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private final byte[] yaml;
    private final byte[] json;
    private final Map<Pattern, Map<String, Operation>> operations = new LinkedHashMap<>();

    private Contract(byte[] yaml, JsonMapper mapper) {
        this.yaml = yaml;
        Object document = new Yaml().load(new String(yaml, StandardCharsets.UTF_8));
        JsonNode tree = mapper.valueToTree(document);
        this.json = mapper.writeValueAsBytes(tree);
        tree.path("paths")
                .properties()
                .forEach(path -> operations.put(
                        Pattern.compile(VARIABLE.matcher(path.getKey()).replaceAll("[^/]+")),
                        operations(path.getValue(), tree)));
    }

    /// The contract that is in the jar.
    public static Contract load(JsonMapper mapper) {
        try (InputStream in = Contract.class.getResourceAsStream("openapi.yaml")) {
            if (in == null) throw new IllegalStateException("the contract is missing from the jar");
            return new Contract(in.readAllBytes(), mapper);
        } catch (IOException e) {
            throw new UncheckedIOException("the contract cannot be read", e);
        }
    }

    /// The document as it was written.
    public byte[] yaml() {
        return yaml.clone();
    }

    /// The same as JSON.
    public byte[] json() {
        return json.clone();
    }

    private static Map<String, Operation> operations(JsonNode path, JsonNode document) {
        Map<String, Operation> byMethod = new LinkedHashMap<>();
        path.properties()
                .forEach(method -> byMethod.put(
                        method.getKey().toUpperCase(Locale.ROOT), Operation.of(method.getValue(), document)));
        return byMethod;
    }

    /// What may be asked of this path by this method, or empty when it is not the API's.
    public Optional<Operation> operation(String method, String path) {
        String known = "HEAD".equals(method) ? "GET" : method;
        return operations.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .flatMap(byMethod -> Stream.ofNullable(byMethod.get(known)))
                .findFirst();
    }

    /// A request that the API answers, with its query parameters by name.
    public record Operation(Map<String, Parameter> parameters) {

        private static Operation of(JsonNode operation, JsonNode document) {
            Map<String, Parameter> parameters = new LinkedHashMap<>();
            for (JsonNode entry : operation.path("parameters")) {
                JsonNode parameter = resolved(entry, document);
                if ("query".equals(parameter.path("in").asString()))
                    parameters.put(parameter.path("name").asString(), Parameter.of(parameter, document));
            }
            return new Operation(parameters);
        }

        /// The names of all parameters, in the contract's order.
        public List<String> names() {
            return List.copyOf(parameters.keySet());
        }
    }

    static JsonNode resolved(JsonNode node, JsonNode document) {
        @Nullable String reference = node.path("$ref").asString(null);
        return reference == null ? node : document.at(reference.substring(1));
    }
}
