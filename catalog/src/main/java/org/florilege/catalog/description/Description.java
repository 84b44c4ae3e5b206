package org.florilege.catalog.description;

import static org.florilege.catalog.description.Terms.ADMS;
import static org.florilege.catalog.description.Terms.DCAT;
import static org.florilege.catalog.description.Terms.DCT;
import static org.florilege.catalog.description.Terms.FOAF;
import static org.florilege.catalog.description.Terms.HDC;
import static org.florilege.catalog.description.Terms.OWL;
import static org.florilege.catalog.description.Terms.PROV;
import static org.florilege.catalog.description.Terms.RDFS;
import static org.florilege.catalog.description.Terms.SCHEMA;
import static org.florilege.catalog.description.Terms.SKOS;
import static org.florilege.catalog.description.Terms.term;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;

/// A record's graph, read as a person would: one method for each thing that a page or the index wants to know.
///
/// Answers are computed at each call from a graph that is parsed once. Absent properties answer with empty texts and
/// lists. Coded values are IRIs where the record has one, the source's words otherwise. Not for sharing between
/// threads.
public final class Description {

    private static final Node TYPE = term(Terms.RDF, "type");
    private static final Node[] TITLE = {
        term(DCT, "title"), term(FOAF, "name"), term(SCHEMA, "name"), term(SKOS, "prefLabel"), term(RDFS, "label")
    };
    private static final Node[] DESCRIPTION = {
        term(DCT, "description"), term(DCT, "abstract"), term(SCHEMA, "description"), term(RDFS, "comment")
    };
    private static final Node ALTERNATIVE = term(DCT, "alternative");
    private static final Node KEYWORD = term(DCAT, "keyword");
    private static final Node THEME = term(DCAT, "theme");
    private static final Node PUBLISHER = term(DCT, "publisher");
    private static final Node CREATOR = term(DCT, "creator");
    private static final Node CONTACT = term(DCAT, "contactPoint");
    private static final Node[] LICENCE = {term(DCT, "license"), term(SCHEMA, "license"), term(DCT, "rights")};
    private static final Node ACCESS_RIGHTS = term(DCT, "accessRights");
    private static final Node LANGUAGE = term(DCT, "language");
    private static final Node[] ISSUED = {term(DCT, "issued"), term(SCHEMA, "datePublished"), term(DCT, "created")};
    private static final Node[] MODIFIED = {term(DCT, "modified"), term(SCHEMA, "dateModified")};
    private static final Node FREQUENCY = term(DCT, "accrualPeriodicity");
    private static final Node TEMPORAL = term(DCT, "temporal");
    private static final Node SPATIAL = term(DCT, "spatial");
    private static final Node[] LANDING_PAGE = {term(DCAT, "landingPage"), term(FOAF, "homepage"), term(SCHEMA, "url")};
    private static final Node PAGE = term(FOAF, "page");
    private static final Node IDENTIFIER = term(DCT, "identifier");
    private static final Node OTHER_IDENTIFIER = term(ADMS, "identifier");
    private static final Node NOTATION = term(SKOS, "notation");
    private static final Node[] VERSION = {term(DCAT, "version"), term(OWL, "versionInfo"), term(SCHEMA, "version")};
    private static final Node VERSION_NOTES = term(ADMS, "versionNotes");
    private static final Node PROVENANCE = term(DCT, "provenance");
    private static final Node DISTRIBUTION = term(DCAT, "distribution");
    private static final Node SOURCE_ARCHIVE = term(HDC, "sourceArchive");
    private static final Node ENDPOINT = term(DCAT, "endpointURL");
    private static final Node ENDPOINT_DESCRIPTION = term(DCAT, "endpointDescription");
    private static final Node REPOSITORY = term(SCHEMA, "codeRepository");
    private static final Node PROGRAMMING_LANGUAGE = term(SCHEMA, "programmingLanguage");
    private static final Node RUNTIME = term(SCHEMA, "runtimePlatform");
    private static final Node DCT_TYPE = term(DCT, "type");
    private static final Node CONFORMS_TO = term(DCT, "conformsTo");
    private static final Node[] CODE_LABEL = {term(SKOS, "prefLabel"), term(RDFS, "label"), term(DCT, "title")};

    private static final Node[] STATEMENT = {term(RDFS, "label"), term(DCT, "description"), term(DCT, "title")};

    /// The properties by which one record points at another.
    private static final Set<Node> LINKS = Set.of(
            PUBLISHER,
            CREATOR,
            term(PROV, "used"),
            term(PROV, "wasAssociatedWith"),
            term(PROV, "wasDerivedFrom"),
            term(DCT, "relation"),
            term(DCT, "isReferencedBy"),
            term(DCT, "references"),
            term(DCT, "source"),
            term(DCT, "isPartOf"),
            term(DCT, "hasPart"),
            term(DCT, "isVersionOf"),
            term(DCT, "hasVersion"),
            term(DCAT, "servesDataset"),
            term(DCAT, "accessService"),
            term(DCAT, "inSeries"),
            term(DCAT, "seriesMember"),
            term(SCHEMA, "isBasedOn"),
            term(SCHEMA, "organizer"),
            term(SCHEMA, "sponsor"),
            term(Terms.HEALTHDCATAP, "hdab"));

    private final CatalogRecord record;
    private final Subject subject;

    private Description(CatalogRecord record) {
        this.record = record;
        this.subject = new Subject(record.graph(), record.id().node());
    }

    /// Parses the record's graph once.
    public static Description of(CatalogRecord record) {
        return new Description(record);
    }

    public CatalogRecord record() {
        return record;
    }

    public RecordId id() {
        return record.id();
    }

    public Kind kind() {
        return record.kind();
    }

    public Texts title() {
        return subject.texts(TITLE);
    }

    public Texts alternativeTitle() {
        return subject.texts(ALTERNATIVE);
    }

    /// The description; Markdown where the source wrote HTML.
    public Texts description() {
        return subject.texts(DESCRIPTION);
    }

    public Texts keywords() {
        return subject.texts(KEYWORD);
    }

    public List<String> themes() {
        return codes(subject, THEME);
    }

    public List<Agent> publishers() {
        return subject.each(Agent::of, PUBLISHER);
    }

    /// In the order in which the source names them, where it does; else in that of their IRIs.
    public List<Agent> creators() {
        Graph graph = subject.graph();
        return CreatorOrder.sorted(
                        subject.node(),
                        subject.objects(CREATOR),
                        (node, property) -> new Subject(graph, node).objects(property))
                .stream()
                .map(node -> Agent.of(new Subject(graph, node)))
                .toList();
    }

    public List<Contact> contacts() {
        return subject.each(Contact::of, CONTACT);
    }

    /// The licences of the resource itself and of its distributions, each once.
    public List<String> licences() {
        Set<String> licences = new LinkedHashSet<>(codes(subject, LICENCE));
        distributions().forEach(distribution -> licences.addAll(distribution.licences()));
        return List.copyOf(licences);
    }

    public List<String> accessRights() {
        return codes(subject, ACCESS_RIGHTS);
    }

    public List<String> languages() {
        return codes(subject, LANGUAGE);
    }

    /// When it was published, as stated: ISO 8601 in sane records.
    public List<String> issued() {
        return subject.values(ISSUED);
    }

    public List<String> modified() {
        return subject.values(MODIFIED);
    }

    public List<String> frequencies() {
        return codes(subject, FREQUENCY);
    }

    public List<Period> periods() {
        return subject.each(Period::of, TEMPORAL);
    }

    public List<Place> places() {
        return subject.each(Place::of, SPATIAL);
    }

    public List<String> landingPages() {
        return subject.values(LANDING_PAGE);
    }

    /// Documentation.
    public List<String> pages() {
        return subject.values(PAGE);
    }

    /// `dct:identifier` values, then the notations or IRIs of `adms:identifier`, each once.
    public List<String> identifiers() {
        Set<String> identifiers = new LinkedHashSet<>(subject.values(IDENTIFIER));
        for (Subject other : subject.subjects(OTHER_IDENTIFIER)) {
            List<String> notations = other.node().isLiteral() ? List.of() : other.values(NOTATION);
            identifiers.addAll(notations.isEmpty() ? List.of(Subject.plain(other.node())) : notations);
        }
        return List.copyOf(identifiers);
    }

    public List<String> versions() {
        return subject.values(VERSION);
    }

    public Texts versionNotes() {
        return subject.texts(VERSION_NOTES);
    }

    /// Statements about how the data came to be (`dct:provenance`).
    public Texts statementsOfProvenance() {
        List<Text> statements = new ArrayList<>();
        for (Subject statement : subject.subjects(PROVENANCE)) {
            statements.addAll(statement.label(STATEMENT).all());
        }
        return new Texts(statements);
    }

    /// The distributions of a dataset, the source archives of an algorithm.
    public List<Distribution> distributions() {
        return subject.each(Distribution::of, kind() == Kind.ALGORITHM ? SOURCE_ARCHIVE : DISTRIBUTION);
    }

    public List<String> endpointUrls() {
        return subject.values(ENDPOINT);
    }

    public List<String> endpointDescriptions() {
        return subject.values(ENDPOINT_DESCRIPTION);
    }

    public List<String> codeRepositories() {
        return subject.values(REPOSITORY);
    }

    public List<String> programmingLanguages() {
        return codes(subject, PROGRAMMING_LANGUAGE);
    }

    public List<String> runtimePlatforms() {
        return subject.values(RUNTIME);
    }

    /// `dct:type` values: dataset types, publisher types.
    public List<String> types() {
        return codes(subject, DCT_TYPE);
    }

    public List<String> conformsTo() {
        return codes(subject, CONFORMS_TO);
    }

    /// What the record itself calls a thing that it points at, such as a subject of another vocabulary.
    public Texts nameOf(String iri) {
        return new Subject(subject.graph(), NodeFactory.createURI(iri)).texts(CODE_LABEL);
    }

    /// What makes it a health dataset.
    public Health health() {
        return new Health(subject);
    }

    /// The challenge that this record describes.
    ///
    /// @throws IllegalStateException when it is of another kind
    public Challenge challenge() {
        if (kind() != Kind.CHALLENGE) throw new IllegalStateException(id() + " is a " + kind() + ", not a challenge");
        return Challenge.of(subject);
    }

    /// The IRIs at which the record points with a property that may lead to another record: from itself and, in a
    /// challenge, from its submissions. Which of them are records, the catalogue knows.
    public Set<String> links() {
        Set<String> links = new LinkedHashSet<>();
        subject.graph().find().forEachRemaining(triple -> {
            if (triple.getObject().isURI() && LINKS.contains(triple.getPredicate()))
                links.add(triple.getObject().getURI());
        });
        links.remove(id().iri());
        return links;
    }

    /// Whether the record says that it is of this class.
    public boolean isA(String classIri) {
        return subject.isA(NodeFactory.createURI(classIri));
    }

    /// The classes of the resource.
    public List<String> classes() {
        return subject.iris(TYPE);
    }

    /// Coded values: the IRI, or the label of a node that means nothing outside the record's own document.
    static List<String> codes(Subject subject, Node... properties) {
        return subject.subjects(properties).stream()
                .map(code -> isLocal(code, subject) ? localCode(code) : Subject.plain(code.node()))
                .toList();
    }

    private static boolean isLocal(Subject code, Subject owner) {
        return code.node().isURI()
                && code.iri().indexOf('#') > 0
                && document(code.iri()).equals(document(owner.iri()));
    }

    private static String document(String iri) {
        int fragment = iri.indexOf('#');
        return fragment < 0 ? iri : iri.substring(0, fragment);
    }

    private static String localCode(Subject code) {
        return code.texts(CODE_LABEL).best("fr").map(Text::value).orElse(code.iri());
    }
}
