package org.florilege.api.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.florilege.api.record.Form;
import org.florilege.api.record.Representation;

/// Where everything is that belongs to a record, for programs (FAIR Signposting, https://signposting.org/FAIR/): the
/// `Link` header of its page and of its metadata (level 1), and the set of all links (RFC 9264, level 2).
public final class Signposts {

    static final String CROSSWALK = "linkset";
    private static final String ANCHOR = "anchor";
    /// Web servers before ours read headers of 4 kB.
    private static final int LONGEST_HEADER = 3_000;
    /// In this order they are put into the header, as long as there is room for all of a relation.
    private static final List<String> RELATIONS =
            List.of("cite-as", "type", "linkset", "license", "describedby", "author", "collection", "item");

    private final Map<String, List<Link>> links = new LinkedHashMap<>();
    private final String page;
    private final List<Form> descriptions = new ArrayList<>();

    private Signposts(String page) {
        this.page = page;
    }

    /// @param stated the links that the record itself leads to, by relation
    /// @param forms that the record has
    static Signposts of(Map<String, Object> stated, List<MetadataForm> forms) {
        Signposts signposts = new Signposts(String.valueOf(stated.get(ANCHOR)));
        stated.forEach((relation, targets) -> {
            if (targets instanceof List<?> list)
                signposts.links.put(relation, list.stream().flatMap(Link::of).toList());
        });
        signposts.describe(forms);
        return signposts;
    }

    private void describe(List<MetadataForm> forms) {
        Arrays.stream(Representation.values())
                .filter(form -> form != Representation.HTML)
                .forEach(descriptions::add);
        forms.stream().filter(MetadataForm::isDescription).forEach(descriptions::add);
        links.put("describedby", descriptions.stream().map(this::link).toList());
        forms.stream()
                .filter(form -> form.content() instanceof MetadataForm.Content.Links)
                .forEach(form -> links.put("linkset", List.of(link(form))));
    }

    private Link link(Form form) {
        return Link.of(page + "." + form.suffix(), form.mediaTypes().getFirst());
    }

    /// The `Link` header of the record's page. A relation with too many links for a header is only in the linkset.
    public String ofPage() {
        return header(RELATIONS.stream().map(relation -> List.copyOf(Link.in(relation, links))));
    }

    /// The `Link` header of the metadata of the record with this page.
    public static String ofMetadata(String page) {
        return new Link(page, "text/html", "").in("describes");
    }

    private static String header(Stream<List<String>> relations) {
        StringBuilder header = new StringBuilder();
        relations.forEach(all -> {
            String joined = String.join(", ", all);
            if (joined.isEmpty() || header.length() + joined.length() > LONGEST_HEADER) return;
            header.append(header.isEmpty() ? "" : ", ").append(joined);
        });
        return header.toString();
    }

    /// All links, from the page and back to it.
    Map<String, Object> linkset() {
        Map<String, Object> fromPage = new LinkedHashMap<>();
        fromPage.put(ANCHOR, page);
        RELATIONS.stream()
                .filter(relation -> !relation.equals(CROSSWALK) && links.containsKey(relation))
                .forEach(relation -> fromPage.put(
                        relation,
                        links.getOrDefault(relation, List.of()).stream()
                                .map(Link::json)
                                .toList()));
        List<Object> contexts = new ArrayList<>(List.of(fromPage));
        Link back = new Link(page, "text/html", "");
        for (Form form : descriptions)
            contexts.add(Map.of(ANCHOR, link(form).href(), "describes", List.of(back.json())));
        for (Link item : links.getOrDefault("item", List.of()))
            contexts.add(Map.of(ANCHOR, item.href(), "collection", List.of(back.json())));
        return Map.of(CROSSWALK, contexts);
    }
}
