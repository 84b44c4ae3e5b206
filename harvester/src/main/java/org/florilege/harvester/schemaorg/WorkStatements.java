package org.florilege.harvester.schemaorg;

import java.util.ArrayList;
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
        relations(of, work);
    }

    private static void people(Subject of, Thing work) {
        Agents.creators(of, work.values("creator", "author"));
        Agents.state(of, Terms.DCT + "publisher", work.values("publisher", "provider", "sourceOrganization"));
        Agents.state(of, Terms.DCT + "contributor", work.values("contributor", "editor"));
        Agents.state(of, Terms.DCT + "rightsHolder", work.values("copyrightHolder"));
        List<Thing> funders = new ArrayList<>(work.values("funder", "sponsor"));
        work.values("funding").forEach(grant -> funders.addAll(grant.values("funder", "sponsor")));
        Agents.state(of, Terms.SCHEMA + "funder", funders);
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
        String address = term.ownIri().orElse(term.text("url"));
        if (Iris.isWebAddress(address)) of.address(Terms.DCT + "subject", address);
    }

    private static void relations(Subject of, Thing work) {
        for (Thing basis : work.values("isBasedOn", "isBasedOnUrl")) link(of, Terms.DCT + "source", basis);
        for (Thing part : work.values("hasPart")) link(of, Terms.DCT + "hasPart", part);
        for (Thing whole : work.values("isPartOf"))
            if (!whole.is("DataCatalog")) link(of, Terms.DCT + "isPartOf", whole);
        for (Thing article : work.values("subjectOf")) link(of, Terms.DCT + "isReferencedBy", article);
        for (Thing citation : work.values("citation", "referencePublication"))
            if (citation.isText() && !Iris.isWebAddress(citation.text()))
                of.text(Terms.DCT + "bibliographicCitation", citation.text());
            else link(of, Terms.DCT + "isReferencedBy", citation);
        of.text(Terms.DCT + "bibliographicCitation", work.text("citeAs", "creditText"));
        for (Thing rules : work.values("usageInfo", "publishingPrinciples")) link(of, Terms.DCT + "rights", rules);
    }

    private static void link(Subject of, String property, Thing other) {
        String address = other.isText() ? other.text() : other.ownIri().orElse(other.text("url", "identifier"));
        if (Iris.isWebAddress(address)) of.address(property, address);
    }
}
