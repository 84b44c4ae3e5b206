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
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
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

    private static final List<String> PUBLISHERS = List.of(
            "://semiceu.github.io/",
            "://raw.githubusercontent.com/semiceu/",
            "://data.europa.eu/",
            "://joinup.ec.europa.eu/");
    private static final Pattern DCAT_AP =
            Pattern.compile("dcat-?ap.*(?:dcat-ap|context|json-?ld)[^/]*\\.json(?:ld|-ld)?$");
    private static final String PREFIXES = prefixes();

    static {
        // The JSON parser below would stop at 15 million characters; ProgressInput knows better what fits.
        String limit = "org.eclipse.parsson.maxParsingLimit";
        if (System.getProperty(limit) == null) System.setProperty(limit, String.valueOf(Integer.MAX_VALUE));
    }

    private @Nullable URI refused;

    private static String prefixes() {
        StringJoiner prefixes = new StringJoiner(",", "{\"@context\":{", "}}");
        UsualPrefixes.all().forEach((prefix, iri) -> prefixes.add("\"" + prefix + "\":\"" + iri + "\""));
        return prefixes.toString();
    }

    JsonLdOptions options(String base) {
        JsonLdOptions options = new JsonLdOptions(this::load);
        options.setBase(URI.create(base));
        // For documents that forget to declare them; what a document declares itself comes first.
        options.setExpandContext(expandContext());
        // What is not a legal IRI is mended afterwards; dropping it would lose records.
        options.setUriValidation(UriValidationPolicy.None);
        return options;
    }

    /// A context that is published under many addresses, one for each release and each place.
    private static @Nullable String resource(URI context) {
        String known = BUNDLED.get(context.toString());
        if (known != null) return known;
        String address = context.toString().toLowerCase(Locale.ROOT);
        boolean publisher = PUBLISHERS.stream().anyMatch(address::contains);
        return publisher && DCAT_AP.matcher(address).find() ? "dcat-ap.jsonld" : null;
    }

    private static Document expandContext() {
        try {
            return JsonDocument.of(new StringReader(PREFIXES));
        } catch (JsonLdError impossible) {
            throw new IllegalStateException("the usual prefixes are no JSON", impossible);
        }
    }

    private Document load(URI context, DocumentLoaderOptions options) throws JsonLdError {
        String resource = resource(context);
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
                .map(context -> Finding.of(
                        Rule.REMOTE_CONTEXT,
                        "The document leaves the meaning of its terms to {0}, which we do not carry and do not fetch.",
                        "Write the context into the document, or publish Turtle or RDF/XML.",
                        context));
    }
}
