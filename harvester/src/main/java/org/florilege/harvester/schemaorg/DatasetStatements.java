package org.florilege.harvester.schemaorg;

import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.reader.Terms;

/// A `schema:Dataset` as `dcat:Dataset`.
final class DatasetStatements {

    private static final String PUBLIC = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";

    private DatasetStatements() {}

    static void state(Subject of, Thing dataset) {
        of.type(Terms.DCAT + "Dataset");
        WorkStatements.state(of, dataset);
        String url = dataset.address("url");
        if (url.isEmpty())
            for (Thing page : dataset.values("mainEntityOfPage")) Relations.link(of, Terms.DCAT + "landingPage", page);
        of.address(Terms.DCAT + "landingPage", url);
        Coverage.state(of, dataset);
        Variables.state(of, dataset);
        if (!Distributions.state(of, dataset)) Distributions.license(of, dataset);
        access(of, dataset);
        of.addAll(Terms.SCHEMA + "measurementTechnique", dataset.literals("measurementTechnique", "measurementMethod"));
        of.text(Terms.DCT + "extent", dataset.text("size"));
        for (Thing standard : dataset.values("conformsTo"))
            of.address(
                    Terms.DCT + "conformsTo",
                    standard.isText() ? standard.text() : standard.ownIri().orElse(""));
    }

    /// What costs nothing is not restricted; what costs something may be.
    private static void access(Subject of, Thing dataset) {
        String free = dataset.text("isAccessibleForFree").toLowerCase(Locale.ROOT);
        String conditions = dataset.text("conditionsOfAccess");
        boolean isFree = free.equals("true") || free.endsWith("schema.org/true");
        boolean isNot = free.equals("false") || free.endsWith("schema.org/false");
        if (isFree || isNot)
            of.add(
                    Terms.SCHEMA + "isAccessibleForFree",
                    NodeFactory.createLiteralDT(String.valueOf(isFree), XSDDatatype.XSDboolean));
        if (!conditions.isEmpty()) of.text(Terms.DCT + "accessRights", conditions);
        else if (isFree) of.address(Terms.DCT + "accessRights", PUBLIC);
    }
}
