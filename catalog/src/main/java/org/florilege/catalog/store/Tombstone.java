package org.florilege.catalog.store;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.florilege.catalog.record.CatalogRecord;

/// What a store keeps of a record that is withdrawn: its head, and what it was chosen by (theme, access rights,
/// publisher). Whoever followed one of these must hear of the end; all else that the record stated is gone.
public final class Tombstone {

    private static final Set<String> KEPT =
            Set.of(DCAT.theme.getURI(), DCTerms.accessRights.getURI(), DCTerms.publisher.getURI());
    private static final int MOST = 100;

    private Tombstone() {}

    /// Whether statements with this property are kept.
    public static boolean keeps(String property) {
        return KEPT.contains(property);
    }

    /// @param head of the record as it is withdrawn
    /// @param last the record as it was
    static RecordHead of(RecordHead head, CatalogRecord last) {
        TreeSet<Statement> kept = new TreeSet<>(Statement.IN_ORDER);
        last.body().forEach(triple -> {
            if (isKept(triple, last) && kept.size() < MOST)
                kept.add(new Statement(
                        triple.getPredicate().getURI(), triple.getObject().getURI()));
        });
        return head.having(kept);
    }

    /// An IRI with a blank in it has slipped through, and no place in a line of words.
    private static boolean isKept(Triple triple, CatalogRecord last) {
        return triple.getObject().isURI()
                && triple.getSubject().equals(last.id().node())
                && keeps(triple.getPredicate().getURI())
                && triple.getObject().getURI().chars().noneMatch(c -> c <= ' ');
    }
}
