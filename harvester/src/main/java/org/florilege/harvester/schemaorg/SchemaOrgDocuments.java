package org.florilege.harvester.schemaorg;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// States what one document says in schema.org's vocabulary: a JSON-LD document, or an HTML page with JSON-LD
/// in it.
public final class SchemaOrgDocuments {

    private static final int MAX_CHARACTERS = 64 << 20;
    private static final String[] DATASETS = {"Dataset"};
    private static final String[] SOFTWARE = {
        "SoftwareSourceCode", "SoftwareApplication", "WebApplication", "MobileApplication"
    };

    private final DocumentBuilder document;
    private final String page;
    private final Details details;
    private final Set<String> taken = new HashSet<>();

    /// Says more of a dataset than schema.org has words for.
    @FunctionalInterface
    public interface Details {

        /// schema.org and nothing else.
        Details NONE = (dataset, subject) -> {};

        /// @param dataset as the document describes it
        /// @param subject of whom to state it
        void state(Thing dataset, Subject subject);
    }

    private SchemaOrgDocuments(DocumentBuilder document, String page, Details details) {
        this.document = document;
        this.page = page;
        this.details = details;
    }

    /// States what a JSON-LD document or a page says.
    ///
    /// @param text in UTF-8
    /// @return how many records it has, refused ones among them
    /// @throws IOException when it ends early
    public static int read(InputStream text, DocumentBuilder document) throws IOException {
        return read(text, document, Details.NONE);
    }

    /// States what a JSON-LD document or a page says, with details of another vocabulary.
    public static int read(InputStream text, DocumentBuilder document, Details details) throws IOException {
        byte[] bytes = text.readNBytes(MAX_CHARACTERS);
        if (bytes.length == MAX_CHARACTERS)
            document.stop(
                    "",
                    Finding.of(
                            Rule.DOCUMENT_TOO_LARGE,
                            "The description is larger than the {0} bytes that one may have.",
                            "Describe each dataset in a document of its own.",
                            MAX_CHARACTERS));
        String whole = new String(bytes, StandardCharsets.UTF_8).strip();
        if (!whole.startsWith("<")) return new SchemaOrgDocuments(document, document.base(), details).json(whole);
        Page page = Page.of(whole, document.base());
        return new SchemaOrgDocuments(document, page.address(), details).html(page);
    }

    private int json(String text) {
        try {
            return state(new Things(JsonBlocks.read(text)));
        } catch (JacksonException broken) {
            document.stop(spot(broken), syntax(broken));
            return 0;
        }
    }

    private int html(Page html) {
        List<JsonNode> roots = new ArrayList<>();
        int unreadable = 0;
        for (String block : html.blocks()) {
            try {
                roots.addAll(JsonBlocks.read(block));
            } catch (JacksonException broken) {
                if (!Page.maySayRecord(block)) continue;
                document.refuse(page, "script[@type=application/ld+json], " + spot(broken), syntax(broken));
                unreadable++;
            }
        }
        return unreadable + state(new Things(roots));
    }

    private static String spot(JacksonException broken) {
        return broken.getLocation() == null
                ? ""
                : "line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr();
    }

    private static Finding syntax(JacksonException broken) {
        return Finding.of(
                Rule.UNREADABLE_BLOCK,
                "The JSON-LD breaks the rules of JSON: {0}.",
                "Mend the JSON at this place, for instance with a JSON validator.",
                String.valueOf(broken.getOriginalMessage()));
    }

    private int state(Things things) {
        List<Thing> datasets = new ArrayList<>();
        List<Thing> software = new ArrayList<>();
        things.forEach((thing, level) -> {
            if (level > 0 && !isDescribed(thing)) return;
            if (thing.is(DATASETS)) datasets.add(thing);
            else if (thing.is(SOFTWARE)) software.add(thing);
        });
        for (Thing dataset : datasets) {
            Subject subject = subject(dataset);
            if (subject == null) continue;
            DatasetStatements.state(subject, dataset);
            details.state(dataset, subject);
        }
        for (Thing code : software) {
            Subject subject = subject(code);
            if (subject != null) SoftwareStatements.state(subject, code);
        }
        return datasets.size() + software.size();
    }

    /// What another thing only mentions is described on its own page.
    private static boolean isDescribed(Thing thing) {
        return !thing.text("name").isEmpty()
                && (!thing.text("description").isEmpty()
                        || !thing.values("distribution").isEmpty());
    }

    /// Its own address, else that of its page; the second thing without an address on a page stays nameless.
    private @Nullable Subject subject(Thing thing) {
        String id = iri(thing);
        if (id.isEmpty() && Iris.isWebAddress(page) && taken.add(page)) id = page;
        else if (!id.isEmpty() && !taken.add(id)) return null;
        Node node = id.isEmpty() ? NodeFactory.createBlankNode() : NodeFactory.createURI(id);
        Subject subject = new Subject(document, node);
        if (thing.address("url").isEmpty() && Iris.isWebAddress(page))
            subject.address(Terms.DCAT + "landingPage", page);
        return subject;
    }

    private String iri(Thing thing) {
        String own = thing.ownIri().orElse("");
        if (!own.isEmpty() && own.indexOf('#') < 0) return own;
        String url = thing.address("url");
        if (url.isEmpty() || url.chars().anyMatch(Character::isWhitespace)) return own;
        String absolute = Iris.resolve(page, Iris.encode(url));
        int fragment = absolute.indexOf('#');
        String bare = fragment < 0 ? absolute : absolute.substring(0, fragment);
        return Iris.isWebAddress(bare) && namesSomething(bare) ? bare : own;
    }

    /// The address of a site's front page is no dataset's.
    private static boolean namesSomething(String address) {
        try {
            URI uri = URI.create(Iris.encode(address));
            return uri.getRawQuery() != null
                    || (uri.getRawPath() != null && uri.getRawPath().length() > 1);
        } catch (IllegalArgumentException odd) {
            return true;
        }
    }
}
