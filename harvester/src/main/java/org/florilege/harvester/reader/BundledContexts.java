package org.florilege.harvester.reader;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// The JSON-LD contexts that we carry. Nothing is ever fetched: a document that asks for another is refused
/// by name.
final class BundledContexts {

    private static final Map<String, String> BUNDLED = Map.of(
            "https://semiceu.github.io/uri.semic.eu-generated/DCAT-AP/releases/3.0.0/html/examples/context.jsonld",
                    "dcat-ap.jsonld",
            "https://semiceu.github.io/DCAT-AP/releases/3.0.0/context/dcat-ap.jsonld", "dcat-ap.jsonld",
            "https://semiceu.github.io/DCAT-AP/releases/3.0.1/context/dcat-ap.jsonld", "dcat-ap.jsonld");

    static {
        // The JSON parser below would stop at 15 million characters; ProgressInput knows better what fits.
        String limit = "org.eclipse.parsson.maxParsingLimit";
        if (System.getProperty(limit) == null) System.setProperty(limit, String.valueOf(Integer.MAX_VALUE));
    }

    private @Nullable URI refused;

    JsonLdOptions options(String base) {
        JsonLdOptions options = new JsonLdOptions(this::load);
        options.setBase(URI.create(base));
        // What is not a legal IRI is mended afterwards; dropping it would lose records.
        options.setUriValidation(UriValidationPolicy.None);
        return options;
    }

    private Document load(URI context, DocumentLoaderOptions options) throws JsonLdError {
        String resource = BUNDLED.get(context.toString());
        if (resource == null) {
            refused = context;
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "not bundled: " + context);
        }
        try (InputStream bundled = BundledContexts.class.getResourceAsStream("contexts/" + resource)) {
            if (bundled == null) throw new IllegalStateException("the context " + resource + " is not in this build");
            return JsonDocument.of(bundled);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<Finding> refused() {
        return Optional.ofNullable(refused)
                .map(context -> new Finding(
                        Rule.REMOTE_CONTEXT,
                        "The document leaves the meaning of its terms to " + context
                                + ", which we do not carry and do not fetch.",
                        "Write the context into the document, or publish Turtle or RDF/XML."));
    }
}
