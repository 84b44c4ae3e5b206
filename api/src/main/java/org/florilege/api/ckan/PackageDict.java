package org.florilege.api.ckan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.description.Agent;
import org.florilege.catalog.description.Contact;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.description.Distribution;
import org.florilege.catalog.description.Text;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.search.Codes;
import org.florilege.catalog.search.Facet;
import org.florilege.catalog.store.RecordHead;

/// A record as a dataset of CKAN: what CKAN has fields for in these, the rest in extras by the conventions of
/// ckanext-dcat.
final class PackageDict {

    private final Licences licences = new Licences();

    /// @param names of agents that are records of their own, by IRI
    Map<String, Object> of(CatalogRecord record, RecordHead head, Map<String, String> names, PublicAddress portal) {
        Description described = Description.of(record);
        Graph graph = record.graph();
        Map<String, Object> dict = new LinkedHashMap<>();
        String id = CkanId.of(record.id()).toString();
        String changed = CkanText.of(head.changed());
        dict.put("id", id);
        dict.put("name", head.slug().value());
        CkanText.put(dict, "title", described.title());
        if (described.title().isEmpty()) dict.put("title", record.id().iri());
        CkanText.put(dict, "notes", described.description());
        dict.put("type", PackageFields.type(record.kind()));
        dict.put("state", "active");
        dict.put("private", false);
        String page = portal.page(record.kind(), head.slug()).toString();
        dict.put(
                "url",
                described.landingPages().isEmpty()
                        ? page
                        : described.landingPages().getFirst());
        dict.put("version", CkanText.first(described.versions()));
        dict.put("metadata_created", CkanText.of(head.created()));
        dict.put("metadata_modified", changed);
        dict.put("creator_user_id", null);
        dict.putAll(licences.of(described.licences()));
        people(dict, described);
        organization(dict, described, names);
        subjects(dict, described);
        resources(dict, described, graph, changed);
        dict.put("relationships_as_subject", List.of());
        dict.put("relationships_as_object", List.of());
        dict.put("extras", new PackageExtras(described, graph, names).all());
        return dict;
    }

    private static void people(Map<String, Object> dict, Description described) {
        Optional<Contact> contact = described.contacts().stream().findFirst();
        Optional<Agent> author = described.creators().stream().findFirst();
        dict.put(
                "maintainer",
                contact.map(one -> one.name().in(CkanText.LANGUAGE)).orElse(""));
        dict.put(
                "maintainer_email",
                contact.map(one -> CkanText.first(one.emails())).orElse(""));
        dict.put("author", author.map(one -> one.name().in(CkanText.LANGUAGE)).orElse(""));
        dict.put(
                "author_email",
                author.map(one -> CkanText.first(one.mailboxes())).orElse(""));
    }

    private static void organization(Map<String, Object> dict, Description described, Map<String, String> names) {
        Optional<Group> organization = described.publishers().stream()
                .findFirst()
                .map(publisher -> Groupings.of(Grouping.ORGANIZATION, name(publisher, names), 0));
        dict.put("owner_org", organization.map(org -> org.id().toString()).orElse(null));
        dict.put("organization", organization.map(Group::brief).orElse(null));
    }

    /// The name of an agent, of its own record where the dataset only points at it.
    static String name(Agent agent, Map<String, String> names) {
        String stated = agent.name().in(CkanText.LANGUAGE).strip();
        return stated.isEmpty() ? names.getOrDefault(agent.iri(), agent.iri()) : stated;
    }

    private static void subjects(Map<String, Object> dict, Description described) {
        Map<String, String> keywords = new LinkedHashMap<>();
        for (Text keyword : described.keywords().all())
            keywords.putIfAbsent(CkanName.tag(keyword.value()), keyword.value());
        keywords.remove("");
        List<Map<String, Object>> tags = new ArrayList<>();
        keywords.forEach((name, shown) -> tags.add(tag(name, shown)));
        dict.put("tags", tags);
        dict.put("num_tags", tags.size());
        Map<String, List<String>> translated = CkanText.byLanguage(described.keywords());
        if (!translated.isEmpty()) dict.put("tags_translated", translated);
        Set<String> seen = new LinkedHashSet<>();
        dict.put(
                "groups",
                Codes.of(Facet.THEME, described.themes()).stream()
                        .map(theme -> Groupings.of(Grouping.GROUP, theme, 0))
                        .filter(group -> seen.add(group.name()))
                        .map(Group::brief)
                        .toList());
    }

    private static Map<String, Object> tag(String name, String shown) {
        Map<String, Object> tag = new LinkedHashMap<>();
        tag.put("id", CkanId.of("tag", name).toString());
        tag.put("name", name);
        tag.put("display_name", shown);
        tag.put("state", "active");
        tag.put("vocabulary_id", null);
        return tag;
    }

    private static void resources(Map<String, Object> dict, Description described, Graph graph, String changed) {
        ResourceDict resource = new ResourceDict(graph, String.valueOf(dict.get("id")));
        List<Map<String, Object>> resources = new ArrayList<>();
        for (Distribution distribution : described.distributions())
            resources.add(resource.of(distribution, resources.size(), changed));
        dict.put("resources", resources);
        dict.put("num_resources", resources.size());
    }
}
