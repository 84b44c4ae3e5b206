package org.florilege.catalog.description;

import static org.florilege.catalog.description.Terms.DCT;
import static org.florilege.catalog.description.Terms.HEALTHDCATAP;
import static org.florilege.catalog.description.Terms.RDFS;
import static org.florilege.catalog.description.Terms.SKOS;
import static org.florilege.catalog.description.Terms.term;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;

/// What HealthDCAT-AP has a dataset say beyond DCAT-AP.
public final class Health {

    private static final String DPV = "https://w3id.org/dpv#";
    private static final String DCATAP = "http://data.europa.eu/r5r/";
    private static final Node[] SAID = {
        term(DCT, "description"), term(RDFS, "label"), term(SKOS, "prefLabel"), term(DCT, "title")
    };

    private final Subject subject;

    Health(Subject subject) {
        this.subject = subject;
    }

    /// Who decides on access (`healthdcatap:hdab`).
    public List<Agent> accessBodies() {
        return subject.each(Agent::of, term(HEALTHDCATAP, "hdab"));
    }

    public List<String> categories() {
        return Description.codes(subject, term(HEALTHDCATAP, "healthCategory"));
    }

    public List<String> codingSystems() {
        return Description.codes(subject, term(HEALTHDCATAP, "hasCodingSystem"));
    }

    public Texts population() {
        return subject.texts(term(HEALTHDCATAP, "populationCoverage"));
    }

    public List<String> youngest() {
        return subject.values(term(HEALTHDCATAP, "minTypicalAge"));
    }

    public List<String> oldest() {
        return subject.values(term(HEALTHDCATAP, "maxTypicalAge"));
    }

    public List<String> records() {
        return subject.values(term(HEALTHDCATAP, "numberOfRecords"));
    }

    public List<String> individuals() {
        return subject.values(term(HEALTHDCATAP, "numberOfUniqueIndividuals"));
    }

    public List<String> legislation() {
        return subject.values(term(DCATAP, "applicableLegislation"));
    }

    public List<String> personalData() {
        return Description.codes(subject, term(DPV, "hasPersonalData"));
    }

    /// What the data may be used for, in words.
    public Texts purposes() {
        List<Text> said = new ArrayList<>();
        for (Subject purpose : subject.subjects(term(DPV, "hasPurpose")))
            said.addAll(purpose.label(SAID).all());
        return new Texts(said);
    }
}
