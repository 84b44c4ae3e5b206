package org.florilege.harvester.ckan;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.json.JsonElements;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;

/// Checks what CKAN says around its results: errors come with status 200 too.
final class CkanAnswer {

    private CkanAnswer() {}

    /// @throws SourceException when the answer is an error, or no answer of CKAN's API
    static void check(URI address, JsonElements answer) {
        boolean succeeded = answer.fact("/success").map(Boolean::parseBoolean).orElse(false);
        boolean told = answer.fact("/success").isPresent();
        if (succeeded || (!told && answer.stop().isPresent())) return;
        throw JsonSession.refusal(address, told ? error(answer) : unexpected());
    }

    private static Finding error(JsonElements answer) {
        Optional<String> kind = answer.fact("/error/__type");
        String message = answer.fact("/error/message")
                .or(() -> answer.fact("/error"))
                .or(() -> kind)
                .orElse("no reason is given");
        boolean access = kind.orElse("").contains("Authorization");
        return Finding.of(
                        Rule.API_ERROR,
                        "The portal answered with an error: {0}.",
                        access
                                ? "Ask the portal's owner for an API key and give it to the source."
                                : "Check the source's options; if they are right, tell the portal's owner.",
                        message)
                .about(kind.orElse(""));
    }

    private static Finding unexpected() {
        return new Finding(
                Rule.UNEXPECTED_JSON,
                "The answer is JSON, and not one of CKAN's API.",
                "Check the address and the type of the source.");
    }

    static OptionalLong count(JsonElements answer) {
        try {
            return answer.fact("/result/count")
                    .map(text -> OptionalLong.of(Long.parseLong(text)))
                    .orElse(OptionalLong.empty());
        } catch (NumberFormatException noNumber) {
            return OptionalLong.empty();
        }
    }
}
