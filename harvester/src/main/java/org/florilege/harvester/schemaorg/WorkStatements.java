package org.florilege.harvester.schemaorg;

import java.util.Arrays;
import java.util.List;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;

/// What datasets and software have in common as works (schema.org/CreativeWork): names, people, dates, topics,
/// relations.
final class WorkStatements {

    private static final int LONGEST_KEYWORD = 120;

    private WorkStatements() {}

    static void state(Subject of, Thing work) {
        of.addAll(Terms.DCT + "title", work.literals("name", "headline"));
        of.addAll(Terms.DCT + "alternative", work.literals("alternateName"));
        of.addAll(Terms.DCT + "description", work.literals("description", "abstract"));
        of.text(Terms.DCAT + "version", work.text("softwareVersion", "version"));
        for (Thing language : work.values("inLanguage"))
            of.text(
                    Terms.DCT + "language",
                    language.isText() ? language.text() : language.text("alternateName", "identifier", "name"));
        Identifiers.state(of, work);
        Distributions.dates(of, work);
        topics(of, work);
        people(of, work);
        of.addAll(Terms.ADMS + "versionNotes", work.literals("releaseNotes"));
        for (Thing image : work.values("thumbnailUrl", "image")) Relations.link(of, Terms.FOAF + "depiction", image);
        Grants.state(of, work);
        Relations.state(of, work);
    }

    private static void people(Subject of, Thing work) {
        Agents.creators(of, work);
        Agents.publishers(of, work);
        Agents.state(of, Terms.DCT + "contributor", work.values("contributor", "editor"));
        for (String other : List.of("maintainer", "accountablePerson", "translator"))
            Agents.state(of, Terms.DCT + "contributor", work.values(other));
        Agents.state(of, Terms.DCT + "rightsHolder", work.values("copyrightHolder"));
        Agents.contact(of, work.values("contactPoint"));
        if (work.values("contactPoint").isEmpty())
            for (Thing publisher : work.values("publisher")) Agents.contact(of, publisher.values("contactPoint"));
    }

    private static void topics(Subject of, Thing work) {
        List<Thing> keywords = work.values("keywords");
        for (Thing keyword : keywords) {
            if (keyword.isText()) keyword(of, keyword, keywords.size() == 1);
            else term(of, keyword);
        }
        for (Thing topic : work.values("about")) {
            if (!topic.isText()) term(of, topic);
            else if (Iris.isWebAddress(topic.text())) of.address(Terms.DCAT + "theme", topic.text());
            else of.addAll(Terms.DCAT + "keyword", topic.literals());
        }
    }

    /// One text holds all keywords, between commas or semicolons; several texts are a keyword each.
    private static void keyword(Subject of, Thing keyword, boolean alone) {
        String text = keyword.text();
        if (Iris.isWebAddress(text)) of.address(Terms.DCT + "subject", text);
        else if (!alone && text.length() <= LONGEST_KEYWORD) of.addAll(Terms.DCAT + "keyword", keyword.literals());
        else
            Arrays.stream(text.split(text.indexOf(';') >= 0 ? ";" : ","))
                    .forEach(part -> of.text(Terms.DCAT + "keyword", part));
    }

    private static void term(Subject of, Thing term) {
        of.addAll(Terms.DCAT + "keyword", term.literals("name"));
        String address = term.ownIri().orElse(term.address("url"));
        if (Iris.isWebAddress(address)) of.address(Terms.DCT + "subject", address);
    }
}
