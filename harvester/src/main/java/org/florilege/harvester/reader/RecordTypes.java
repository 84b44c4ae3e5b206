package org.florilege.harvester.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.catalog.record.Kind;
import org.jspecify.annotations.Nullable;

/// What the types of a subject make of it.
public final class RecordTypes {

    /// What other vocabularies call a dataset, for documents that use their class alone.
    private static final Set<Node> OTHER_DATASETS = Stream.of(
                    Terms.SCHEMA + "Dataset",
                    "http://rdfs.org/ns/void#Dataset",
                    "http://purl.org/dc/dcmitype/Dataset",
                    "http://dati.gov.it/onto/dcatapit#Dataset")
            .map(NodeFactory::createURI)
            .collect(Collectors.toUnmodifiableSet());
    private static final String DCATAPIT = "http://dati.gov.it/onto/dcatapit#";

    /// Of classes that national profiles add, those that they are a kind of and that readers of DCAT know.
    private static final Map<Node, Node> GENERAL = Map.of(
            NodeFactory.createURI(DCATAPIT + "Distribution"), NodeFactory.createURI(Terms.DCAT + "Distribution"),
            NodeFactory.createURI(DCATAPIT + "Agent"), Terms.FOAF_AGENT,
            NodeFactory.createURI(DCATAPIT + "Organization"), NodeFactory.createURI(Terms.VCARD + "Organization"),
            NodeFactory.createURI(DCATAPIT + "LicenseDocument"), NodeFactory.createURI(Terms.DCT + "LicenseDocument"),
            NodeFactory.createURI(DCATAPIT + "Standard"), NodeFactory.createURI(Terms.DCT + "Standard"));
    private static final Map<Node, Kind> KINDS = kinds();
    private static final Set<Node> BOOKKEEPING = nodes(Terms.DCAT, "Catalog", "CatalogRecord");
    private static final Set<Node> ENTRIES = nodes(Terms.DCAT, "CatalogRecord");
    private static final Set<Node> CHALLENGE_PARTS = nodes(Terms.HDC, "Submission");
    private static final Set<Node> PERSONS = union(List.of(nodes(Terms.FOAF, "Person"), nodes(Terms.SCHEMA, "Person")));
    private static final Set<Node> ORGANISATIONS = union(List.of(
            nodes(Terms.FOAF, "Organization", "Agent", "Group"),
            nodes(
                    Terms.SCHEMA,
                    "Organization",
                    "GovernmentOrganization",
                    "ResearchOrganization",
                    "NGO",
                    "CollegeOrUniversity",
                    "Hospital",
                    "MedicalOrganization",
                    "Corporation"),
            nodes(Terms.ORG, "Organization", "FormalOrganization", "OrganizationalUnit")));
    private static final Set<Node> LISTINGS = union(List.of(
            nodes(Terms.DCAT, "dataset", "service", "resource", "catalog", "record"), nodes(Terms.HYDRA, "member")));
    private static final Set<Node> LISTS_DATASETS = nodes(Terms.DCAT, "dataset");
    private static final Set<Node> POINTS_TO_RECORDS = union(List.of(
            nodes(Terms.DCAT, "servesDataset", "seriesMember"),
            nodes(Terms.FOAF, "primaryTopic", "topic"),
            nodes(Terms.DCT, "hasPart")));

    private static final Set<Node> NAMES = union(List.of(
            nodes(Terms.DCT, "title"),
            nodes(Terms.SCHEMA, "name"),
            nodes(Terms.RDFS, "label"),
            nodes(Terms.SKOS, "prefLabel"),
            nodes(Terms.FOAF, "name")));

    private RecordTypes() {}

    private static Map<Node, Kind> kinds() {
        Map<Node, Kind> kinds = new HashMap<>();
        kinds.put(Terms.DATASET, Kind.DATASET);
        for (Node other : OTHER_DATASETS) kinds.put(other, Kind.DATASET);
        kinds.put(NodeFactory.createURI(Terms.DCAT + "DataService"), Kind.DATA_SERVICE);
        kinds.put(Terms.SERIES, Kind.DATASET_SERIES);
        kinds.put(NodeFactory.createURI(Terms.SCHEMA + "SoftwareSourceCode"), Kind.ALGORITHM);
        kinds.put(NodeFactory.createURI(Terms.HDC + "Challenge"), Kind.CHALLENGE);
        return Map.copyOf(kinds);
    }

    private static Set<Node> nodes(String namespace, String... names) {
        return Stream.of(names)
                .map(name -> NodeFactory.createURI(namespace + name))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Node> union(List<Set<Node>> sets) {
        return sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /// @param about all statements about one subject
    /// @return the kind of record that it is, the most particular one when several types are given; null when
    /// it is none, or a catalogue
    public static @Nullable Kind kindOf(List<Triple> about) {
        Kind found = null;
        for (Triple triple : about) {
            if (!isType(triple)) continue;
            Node type = Spelling.canonicalType(triple.getObject());
            if (BOOKKEEPING.contains(type)) return null;
            Kind kind = KINDS.get(type);
            if (kind != null && (found == null || kind.compareTo(found) > 0)) found = kind;
        }
        return found;
    }

    /// @param kind what it was found to be
    /// @return the class that it should state and does not; null when it states what it is
    public static @Nullable Node missingType(Kind kind, List<Triple> about) {
        Node type = kind == Kind.DATASET ? Terms.DATASET : kind == Kind.DATASET_SERIES ? Terms.SERIES : null;
        return type == null || has(about, Set.of(type)) ? null : type;
    }

    /// @return the class of DCAT-AP that this class of a national profile is a kind of; null when it is none
    public static @Nullable Node generalType(Node type) {
        return GENERAL.get(type);
    }

    /// @return whether nothing is said of it but what it is
    static boolean saysOnlyWhat(List<Triple> about) {
        for (Triple triple : about)
            if (!triple.getPredicate().equals(Terms.TYPE)
                    && !triple.getPredicate().equals(Terms.IS_PRIMARY_TOPIC_OF)) return false;
        return true;
    }

    /// @return whether it is a service without a name: a part of what it gives access to
    public static boolean isBareService(List<Triple> about) {
        if (kindOf(about) != Kind.DATA_SERVICE) return false;
        for (Triple triple : about)
            if (triple.getObject().isLiteral() && NAMES.contains(Spelling.canonical(triple.getPredicate())))
                return false;
        return true;
    }

    /// @return whether it is a catalogue or an entry in one, which describe other things than themselves
    public static boolean isBookkeeping(List<Triple> about) {
        return has(about, BOOKKEEPING);
    }

    /// @return whether it is the entry of a catalogue about something
    public static boolean isEntry(List<Triple> about) {
        return has(about, ENTRIES);
    }

    /// @return whether it is an organisation, or an agent that is not said to be a person
    public static boolean isOrganisation(List<Triple> about) {
        return has(about, ORGANISATIONS) && !has(about, PERSONS);
    }

    /// @return whether it is an organisation by its types alone; an agent could be a person
    public static boolean isSurelyOrganisation(List<Triple> about) {
        for (Triple triple : about)
            if (isType(triple)
                    && !triple.getObject().equals(Terms.FOAF_AGENT)
                    && ORGANISATIONS.contains(Spelling.canonicalType(triple.getObject()))) return isOrganisation(about);
        return false;
    }

    /// @return whether it belongs into the record of a challenge only
    public static boolean isChallengePart(List<Triple> about) {
        return has(about, CHALLENGE_PARTS);
    }

    private static boolean has(List<Triple> about, Set<Node> types) {
        for (Triple triple : about)
            if (isType(triple) && types.contains(Spelling.canonicalType(triple.getObject()))) return true;
        return false;
    }

    private static boolean isType(Triple triple) {
        return triple.getPredicate().equals(Terms.TYPE) && triple.getObject().isURI();
    }

    /// @return whether the property only lists what a catalogue holds
    static boolean isListing(Node property) {
        return LISTINGS.contains(property);
    }

    /// @return whether the property lists the datasets of a catalogue
    static boolean listsDatasets(Node property) {
        return LISTS_DATASETS.contains(property);
    }

    /// @return whether the property leads to things that stand for themselves
    static boolean pointsToRecords(Node property) {
        return POINTS_TO_RECORDS.contains(property);
    }
}
