package org.florilege.harvester.datacite;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Terms;

/// What a repository says that a thing is, and which record that makes.
public enum ResourceType {
    /// Data.
    DATASET("Dataset"),
    /// Things that belong together.
    COLLECTION("Collection"),
    /// A mathematical, visual or trained model.
    MODEL("Model"),
    /// Code.
    SOFTWARE("Software"),
    /// Steps that programs take.
    WORKFLOW("Workflow"),
    /// Code and text in one.
    NOTEBOOK("ComputationalNotebook"),
    /// A text, an image, an event or anything else that is no record of ours.
    OTHER("Other");

    private static final Map<String, ResourceType> KNOWN = Map.ofEntries(
            Map.entry("dataset", DATASET),
            Map.entry("datasets", DATASET),
            Map.entry("data set", DATASET),
            Map.entry("research data", DATASET),
            Map.entry("données", DATASET),
            Map.entry("jeu de données", DATASET),
            Map.entry("c_ddb1", DATASET),
            Map.entry("acf7-8yt9", DATASET),
            Map.entry("cb28-580d", DATASET),
            Map.entry("collection", COLLECTION),
            Map.entry("c_5794", OTHER),
            Map.entry("model", MODEL),
            Map.entry("software", SOFTWARE),
            Map.entry("softwaresourcecode", SOFTWARE),
            Map.entry("source code", SOFTWARE),
            Map.entry("logiciel", SOFTWARE),
            Map.entry("c_5ce6", SOFTWARE),
            Map.entry("qh80-2r4e", SOFTWARE),
            Map.entry("workflow", WORKFLOW),
            Map.entry("c_393c", WORKFLOW),
            Map.entry("computationalnotebook", NOTEBOOK),
            Map.entry("computational notebook", NOTEBOOK));

    private static final String DCMI = "http://purl.org/dc/dcmitype/";

    private final String term;

    ResourceType(String term) {
        this.term = term;
    }

    /// @param stated a word, or an address that ends in one, of DataCite, DCMI, COAR or OpenAIRE
    /// @return what it means; [#OTHER] for every other word
    public static ResourceType of(String stated) {
        String bare = stated.strip().toLowerCase(Locale.ROOT);
        String word = bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('#')) + 1);
        return Optional.ofNullable(KNOWN.get(bare))
                .or(() -> Optional.ofNullable(KNOWN.get(word)))
                .orElse(OTHER);
    }

    /// @return whether a record of it is an algorithm
    public boolean isAlgorithm() {
        return switch (this) {
            case SOFTWARE, WORKFLOW, NOTEBOOK -> true;
            case DATASET, COLLECTION, MODEL, OTHER -> false;
        };
    }

    /// @param wanted what the operator wants beside the usual: words, `*` for everything
    /// @param words how the source calls it
    /// @return whether it is to become a record
    public boolean isWanted(List<String> wanted, List<String> words) {
        if (this != OTHER || wanted.contains("*")) return true;
        return words.stream().anyMatch(word -> wanted.stream().anyMatch(word::equalsIgnoreCase));
    }

    /// States its classes.
    public void state(About record) {
        if (isAlgorithm()) {
            record.type(Terms.SCHEMA, "SoftwareSourceCode").type(Terms.DCAT, "Resource");
            return;
        }
        record.type(Terms.DCAT, "Dataset");
        if (this == COLLECTION) record.iri(Terms.DCT, "type", DCMI + term);
    }
}
