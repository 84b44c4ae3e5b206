package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.florilege.api.contract.Contract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Holds real answers against the contract: status, media type and body, in which nothing may be that the contract does
/// not name.
final class ContractCheck {

    private static final String DOCUMENT = "https://contract.example.org/openapi.json";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode CONTRACT =
            closed(JSON.readTree(Contract.load(JSON).json()));
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(DOCUMENT, CONTRACT.toString())));

    private ContractCheck() {}

    /// The body of an answer of this operation, which is as the contract says.
    static JsonNode body(String template, HttpResponse<String> answer) {
        return body("GET", template, answer);
    }

    /// The body of an answer to this method, which is as the contract says; missing when there is none to be.
    static JsonNode body(String method, String template, HttpResponse<String> answer) {
        String status = String.valueOf(answer.statusCode());
        JsonNode response = resolved(CONTRACT.at(
                "/paths/" + escaped(template) + "/" + method.toLowerCase(Locale.ROOT) + "/responses/" + status));
        assertThat(response.isMissingNode())
                .as("status %s of %s: %s", status, template, answer.body())
                .isFalse();
        if (!response.has("content") && answer.body().isEmpty()) return MissingNode.getInstance();
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode reference = response.at("/content/" + escaped(type) + "/schema/$ref");
        assertThat(reference.isMissingNode()).as("media type %s", type).isFalse();
        Schema schema = SCHEMAS.getSchema(SchemaLocation.of(DOCUMENT + reference.asString()));
        JsonNode body = JSON.readTree(answer.body());
        assertThat(schema.validate(
                        body, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as(() -> answer.body())
                .isEmpty();
        return body;
    }

    private static JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode()
                ? node
                : CONTRACT.at(reference.asString().substring(1));
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /// An object may have no property but those that the contract names.
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties"))
            object.put("additionalProperties", false);
        node.forEach(ContractCheck::closed);
        return node;
    }
}
