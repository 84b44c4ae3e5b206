package org.florilege.catalog.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;

/// A name that the whole world understands in the same way: a DOI, a UUID, an ARK, a Handle, a URN or an address on
/// the web, in one form however it is spelled.
///
/// Two records of different sources that state the same one describe the same thing. What only its source
/// understands (`1`, `TODO`, `jeu-42`) is none.
///
/// @param value for instance `doi:10.5281/zenodo.1234` or `web:data.example.org/dataset/7`
public record Identity(String value) {

    private static final String WEB = "web:";
    private static final int LONGEST = 1000;
    private static final int MOST = 50;
    private static final int DIGITS_OF_CHANCE = 6;
    private static final int LONGEST_UUID = "urn:uuid:{}".length() + 36;
    private static final String ADMS_IDENTIFIER = "http://www.w3.org/ns/adms#identifier";
    private static final List<String> PROPERTIES =
            List.of(ADMS_IDENTIFIER, DCTerms.identifier.getURI(), OWL.sameAs.getURI(), SKOS.notation.getURI());

    private static final Pattern DOI =
            form("(?:doi:\\s*|info:doi/|urn:doi:|https?://(?:dx\\.|www\\.)?doi\\.org/(?:doi:)?)?"
                    + "(10\\.\\d{4,9}(?:\\.\\d+)*(?:/|%2f)\\S+)");
    private static final Pattern UUID = form("(?:urn:uuid:|uuid:)?\\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})}?");
    private static final Pattern ARK = form("(?:https?://[^/\\s]+/)?ark:/?([0-9b-df-hjkmnp-tv-z]{5,}/\\S+)");
    private static final Pattern HANDLE = form("(?:hdl:|info:hdl/|https?://hdl\\.handle\\.net/)(\\d[0-9a-z.]*/\\S+)");
    private static final Pattern URN = form("urn:(?!example:|x-)([a-z0-9][a-z0-9-]{1,31}):(\\S{3,})");
    private static final Pattern ADDRESS =
            form("https?://(?:[^/@\\s]*@)?([^/?#:\\s]+\\.[^/?#:\\s]+)(:\\d+)?((?:/[^\\s]|/?\\?\\S)\\S*)");
    private static final Pattern USUAL_PORT = Pattern.compile(":(?:80|443)");
    private static final Pattern LAST_SLASHES = Pattern.compile("/+$");
    private static final Pattern PUNCTUATION = Pattern.compile("[.,;]+$");

    private static Pattern form(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /// @return the identity that this text states; empty when it is nothing that the world understands
    public static Optional<Identity> of(String stated) {
        String text = stated.strip();
        if (text.length() < 8 || text.length() > LONGEST) return Optional.empty();
        // Most are plain addresses: a look before each pattern that is costly to try.
        if (text.contains("10.")) {
            Matcher doi = DOI.matcher(text);
            if (doi.matches()) return Optional.of(new Identity("doi:" + folded(doi.group(1))));
        }
        if (text.length() <= LONGEST_UUID) {
            Matcher uuid = UUID.matcher(text);
            if (uuid.matches()) return uuid(uuid.group(1).toLowerCase(Locale.ROOT));
        }
        Matcher ark = ARK.matcher(text);
        if (ark.matches())
            return Optional.of(new Identity("ark:" + withoutSlash(ark.group(1).replace("-", ""))));
        Matcher handle = HANDLE.matcher(text);
        if (handle.matches()) return Optional.of(new Identity("hdl:" + folded(handle.group(1))));
        Matcher urn = URN.matcher(text);
        if (urn.matches())
            return Optional.of(new Identity("urn:" + urn.group(1).toLowerCase(Locale.ROOT) + ":" + urn.group(2)));
        return address(text);
    }

    /// One that nobody drew by lot, such as `00000000-0000-0000-0000-000000000001`, is many things' name.
    private static Optional<Identity> uuid(String digits) {
        boolean drawn = digits.chars().distinct().count() > DIGITS_OF_CHANCE;
        return drawn ? Optional.of(new Identity("uuid:" + digits)) : Optional.empty();
    }

    private static Optional<Identity> address(String text) {
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches()) return Optional.empty();
        String port = address.group(2);
        String place = address.group(1).toLowerCase(Locale.ROOT)
                + (port == null || USUAL_PORT.matcher(port).matches() ? "" : port);
        return Optional.of(new Identity(WEB + place + withoutSlash(address.group(3))));
    }

    private static String folded(String name) {
        String text = name.toLowerCase(Locale.ROOT).replace("%2f", "/");
        return PUNCTUATION.matcher(withoutSlash(text)).replaceAll("");
    }

    private static String withoutSlash(String text) {
        return LAST_SLASHES.matcher(text).replaceAll("");
    }

    /// @return whether it is an address on the web and nothing more lasting
    public boolean isAddress() {
        return value.startsWith(WEB);
    }

    /// @return the spellings of an address as the id of a record; none of what is no address
    public Set<RecordId> addresses() {
        if (!isAddress()) return Set.of();
        Set<RecordId> spellings = new LinkedHashSet<>();
        for (String scheme : new String[] {"https://", "http://"})
            for (String ending : new String[] {"", "/"}) {
                String iri = scheme + value.substring(WEB.length()) + ending;
                if (RecordId.isLegal(iri)) spellings.add(new RecordId(iri));
            }
        return spellings;
    }

    /// What a record says it is, beside being at its own address: `dct:identifier`, `adms:identifier` (with
    /// `skos:notation`), `owl:sameAs`, and its own IRI when that is a DOI or the like.
    public static Set<Identity> statedBy(CatalogRecord record) {
        Set<Identity> stated = new LinkedHashSet<>();
        String own = record.id().iri();
        Set<Node> named = new LinkedHashSet<>();
        StringBuilder lines = lines(record.body().nTriples());
        if (!lines.isEmpty())
            NTriples.read(lines.toString(), triple -> {
                String property = triple.getPredicate().getURI();
                if (!PROPERTIES.contains(property)) return;
                boolean ofRecord = triple.getSubject().getURI().equals(own);
                boolean notation = property.equals(SKOS.notation.getURI());
                if (ofRecord && property.equals(ADMS_IDENTIFIER)) named.add(triple.getObject());
                if (notation ? named.contains(triple.getSubject()) : ofRecord) add(triple.getObject(), own, stated);
            });
        Optional<Identity> self = of(own);
        self.ifPresent(identity -> {
            if (identity.isAddress()) stated.remove(identity);
            else stated.add(identity);
        });
        return stated;
    }

    private static void add(Node value, String own, Set<Identity> stated) {
        String text = value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI();
        boolean part = value.isURI() && text.startsWith(own) && text.length() > own.length();
        if (!part && stated.size() < MOST) of(text).ifPresent(stated::add);
    }

    /// The lines with one of the properties, and perhaps some that only quote it.
    private static StringBuilder lines(String nTriples) {
        StringBuilder lines = new StringBuilder();
        for (String property : PROPERTIES) {
            String predicate = "> <" + property + "> ";
            for (int at = nTriples.indexOf(predicate); at >= 0; ) {
                int end = nTriples.indexOf('\n', at) + 1;
                lines.append(nTriples, nTriples.lastIndexOf('\n', at) + 1, end);
                at = nTriples.indexOf(predicate, end);
            }
        }
        return lines;
    }

    @Override
    public String toString() {
        return value;
    }
}
