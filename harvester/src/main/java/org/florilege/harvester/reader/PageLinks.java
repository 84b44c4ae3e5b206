package org.florilege.harvester.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// What a page says of the next one in the Hydra vocabulary: `hydra:PartialCollectionView` with `hydra:next`,
/// or the older `hydra:PagedCollection` with `hydra:nextPage`; either property is accepted on either.
///
/// Collected while the page is parsed, since it is needed even when the statements lie in a file.
public final class PageLinks {

    private static final int MAX_VIEWS = 1_000;
    private static final String SECURE = "https" + Terms.HYDRA.substring("http".length());
    private static final Set<String> NEXT = Set.of("next", "nextPage");

    private final MemberLinks members = new MemberLinks();
    private final Map<Node, List<String>> next = new LinkedHashMap<>();

    /// @return what it says of documents below it
    public MemberLinks members() {
        return members;
    }

    void note(Triple triple) {
        members.note(triple);
        String property = triple.getPredicate().getURI();
        if (!property.startsWith(Terms.HYDRA) && !property.startsWith(SECURE)) return;
        if (!NEXT.contains(property.substring(property.indexOf('#') + 1)) || next.size() >= MAX_VIEWS) return;
        text(triple.getObject())
                .ifPresent(link -> next.computeIfAbsent(triple.getSubject(), view -> new ArrayList<>())
                        .add(link));
    }

    private static Optional<String> text(Node object) {
        if (object.isURI()) return Optional.of(object.getURI());
        if (object.isLiteral() && !object.getLiteralLexicalForm().isBlank())
            return Optional.of(object.getLiteralLexicalForm().strip());
        return Optional.empty();
    }

    /// @param page the address of this page
    /// @return the link to the next page as it is written: of the view that is this page if there is one, else
    /// of the first view that has one; empty on the last page
    public Optional<String> next(String page) {
        return next.entrySet().stream()
                .filter(view -> view.getKey().isURI() && view.getKey().getURI().equals(page))
                .findFirst()
                .or(() -> next.entrySet().stream().findFirst())
                .map(view -> view.getValue().getFirst());
    }
}
