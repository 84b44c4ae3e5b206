package org.florilege.ui;

import java.util.List;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.*;
import org.jspecify.annotations.Nullable;

/// Sample views of resources: a dataset, a challenge with its board, an algorithm, a team, a series.
final class ResourceSamples extends Samples {
    ResourceSamples(UiLanguage language) {
        super(language);
    }

    Resource datasetResource(String title) {
        Headline headline = new Headline(
                ResourceKind.DATASET,
                Text.of(title, "fr"),
                null,
                List.of(Value.linked(Text.of("ANSM", "fr"), "/organisation/ansm-aa11bb")),
                AccessRights.PUBLIC,
                date(2026, 10, 3));
        Prose description = Prose.of(
                "La base rassemble les données de référence sur les médicaments commercialisés en France, ou qui l’ont"
                        + " été dans les cinq dernières années.\n\nElle donne pour chaque spécialité sa composition, ses"
                        + " présentations, ses conditions de prescription et les avis de la Haute Autorité de santé.",
                "fr");
        List<Fact> facts = List.of(
                Fact.of(FactKey.PUBLISHER, Value.linked(Text.of("ANSM", "fr"), "/organisation/ansm-aa11bb")),
                Fact.of(
                        FactKey.LICENCE,
                        Value.linked(
                                say("Licence Ouverte 2.0", "Open Licence 2.0"),
                                "https://www.etalab.gouv.fr/licence-ouverte-open-licence")),
                Fact.of(FactKey.FREQUENCY, say("mensuelle", "monthly")),
                Fact.of(FactKey.SPATIAL, "France"),
                Fact.of(FactKey.CONTACT, Value.linked("contact@example.org", "mailto:contact@example.org")),
                Fact.of(
                        FactKey.LANDING_PAGE,
                        Value.linked(
                                "base-donnees-publique.medicaments.gouv.fr",
                                "https://base-donnees-publique.medicaments.gouv.fr/")));
        Topics topics = new Topics(
                List.of(Link.of(say("Santé", "Health"), "/search?theme=HEAL")),
                List.of(
                        new Link(Text.of("médicament", "fr"), "/search?keyword=m%C3%A9dicament"),
                        new Link(Text.of("AMM", "fr"), "/search?keyword=AMM"),
                        new Link(Text.of("bon usage", "fr"), "/search?keyword=bon+usage")));
        List<Relation> relations = List.of(
                new Relation(
                        RelationKind.CHALLENGES_ON_DATASET,
                        List.of(new Related(
                                ResourceKind.CHALLENGE, Text.of("TissueNet"), "/challenge/tissuenet-7f3k2a", "2020")),
                        null),
                new Relation(
                        RelationKind.ALGORITHMS_TRAINED_ON_DATASET,
                        List.of(
                                new Related(
                                        ResourceKind.ALGORITHM,
                                        Text.of("Multiple-instance learning on informative tiles", "en"),
                                        "/algorithm/tissuenet-2nd-place-9a8b7c",
                                        say("2e prix · karelds", "2nd prize · karelds")),
                                new Related(
                                        ResourceKind.ALGORITHM,
                                        Text.of("Stitched best tiles, EfficientNet-B0 ensemble", "en"),
                                        "/algorithm/tissuenet-3rd-place-1q2w3e",
                                        say("3e prix · kbrodt", "3rd prize · kbrodt"))),
                        null));
        return new Resource(headline, description, facts, topics, relations, trace());
    }

    Trace trace() {
        String iri = "https://www.data.gouv.fr/datasets/base-de-donnees-publique-des-medicaments";
        return new Trace(
                List.of(
                        new Identifier("IRI", Value.linked(iri, iri)),
                        new Identifier("UUID", Value.of("5cff-71e0-4a"))),
                List.of(new Origin(
                        Link.of("data.gouv.fr", "/sources/data-gouv-fr"), Value.linked(iri, iri), date(2026, 10, 3))),
                List.of(new RepairLine("media-type", "text/cvs", "text/csv")),
                1,
                new Citation(
                        "ANSM (2026). Base de données publique des médicaments. " + iri,
                        List.of(new Serialisation("BibTeX", "application/x-bibtex", "/dataset/base-2c4d6a.bib"))));
    }

    DatasetView dataset() {
        return dataset("Base de données publique des médicaments");
    }

    DatasetView dataset(String title) {
        String path = "/dataset/base-de-donnees-publique-des-medicaments-2c4d6a";
        Frame frame = frame(
                        title,
                        path,
                        Section.DATASETS,
                        Link.of(messages.get("nav.datasets"), ResourceKind.DATASET.searchUrl()))
                .withMachine(new Machine(
                        "Les médicaments commercialisés en France.",
                        new JsonLd("{\"@type\":\"Dataset\",\"name\":\"</script><b>&\"}"),
                        Serialisation.ofResource(path),
                        true));
        Value licence = Value.linked(say("Licence Ouverte 2.0", "Open Licence 2.0"), "https://example.org/licence");
        List<Distribution> distributions = List.of(
                new Distribution(
                        Text.of("Spécialités", "fr"),
                        "TXT",
                        messages.formats().bytes(3_412_000),
                        licence,
                        List.of(Distribution.Way.of(Distribution.Means.DOWNLOAD, "https://example.org/CIS_bdpm.txt")),
                        new Checksum("SHA-256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                        null),
                new Distribution(
                        Text.of("Présentations", "fr"),
                        "CSV",
                        null,
                        licence,
                        List.of(
                                Distribution.Way.of(Distribution.Means.DOWNLOAD, "https://example.org/CIP.csv"),
                                Distribution.Way.of(Distribution.Means.ACCESS, "https://example.org/cip")),
                        null,
                        Text.of("Une ligne par boîte.", "fr")),
                new Distribution(
                        Text.of("Avis", "fr"),
                        null,
                        null,
                        null,
                        List.of(Distribution.Way.of(Distribution.Means.ACCESS, "javascript:alert(1)")),
                        null,
                        null));
        return new DatasetView(frame, datasetResource(title), distributions, distributions.size() + 98);
    }

    ChallengeView challenge() {
        String path = "/challenge/tissuenet-7f3k2a";
        Frame frame = frame(
                        "TissueNet",
                        path,
                        Section.CHALLENGES,
                        Link.of(messages.get("nav.challenges"), ResourceKind.CHALLENGE.searchUrl()))
                .withMachine(new Machine("TissueNet", null, Serialisation.ofResource(path), true));
        Headline headline = new Headline(
                ResourceKind.CHALLENGE,
                Text.of("TissueNet"),
                text(
                        "Détecter les lésions du col de l’utérus, premier data challenge du Health Data Hub",
                        "Detecting lesions of the uterine cervix, the first data challenge of the Health Data Hub"),
                List.of(
                        Value.linked(
                                Text.of("Société Française de Pathologie", "fr"),
                                "/organisation/societe-francaise-de-pathologie-q1w2e3"),
                        Value.linked(Text.of("Health Data Hub", "en"), "/organisation/health-data-hub-r4t5y6")),
                null,
                new DateValue(say("octobre 2020", "October 2020"), "2020-10"));
        List<Fact> facts = List.of(
                Fact.of(FactKey.DATES, say("octobre 2020", "October 2020")),
                Fact.of(FactKey.PARTICIPANTS, "540"),
                Fact.of(FactKey.PRIZES, say("25 000 €", "€25,000")),
                Fact.of(FactKey.SPONSOR, say("Grand Défi Dispositifs médicaux", "Grand Défi on medical devices")),
                Fact.of(
                        FactKey.LANDING_PAGE,
                        Value.linked(
                                "drivendata.org",
                                "https://www.drivendata.org/competitions/67/competition-cervical-biopsy/")));
        List<Relation> relations = List.of(
                new Relation(
                        RelationKind.DATASETS_OF_CHALLENGE,
                        List.of(new Related(
                                ResourceKind.DATASET,
                                text("Lames numérisées TissueNet", "TissueNet whole-slide images"),
                                "/dataset/lames-tissuenet-a1s2d3",
                                say("plus de 5 000 lames, 700 Go", "more than 5,000 slides, 700 GB"))),
                        null),
                new Relation(
                        RelationKind.ALGORITHMS_OF_CHALLENGE,
                        List.of(
                                algorithm("Multiple-instance learning on informative tiles", "karelds", 2),
                                algorithm("Stitched best tiles, EfficientNet-B0 ensemble", "kbrodt", 3),
                                algorithm("DenseNet-201 heat maps and tree ensemble", "LifeIs2Short", 4)),
                        null));
        Resource resource = new Resource(
                headline,
                prose(
                        "Plus de 5 000 lames numérisées viennent d’une vingtaine de services de pathologie, publics et"
                                + " privés. Elles sont anonymisées et annotées deux fois par des experts.",
                        "More than 5,000 whole-slide images come from about twenty pathology departments, public and"
                                + " private. They are anonymised and labelled twice by experts."),
                facts,
                new Topics(
                        List.of(Link.of(say("Cancer", "Cancer"), "/search?theme=cancer")),
                        List.of(Link.of(say("pathologie numérique", "digital pathology"), "/search?keyword=p"))),
                relations,
                Trace.none());
        Metric metric = new Metric(
                text("score fondé sur une matrice de coûts", "score based on a cost matrix"),
                Metric.Direction.HIGHER_IS_BETTER,
                prose(
                        "Une erreur coûte d’autant plus cher que la classe prédite est loin de la vraie.",
                        "A mistake costs the more, the further the predicted class is from the true one."));
        return new ChallengeView(frame, resource, ChallengeState.FINISHED, question(), metric, leaderboard());
    }

    private Related algorithm(String title, String team, int place) {
        return new Related(ResourceKind.ALGORITHM, Text.of(title, "en"), "/algorithm/tissuenet-" + place, team);
    }

    private Leaderboard leaderboard() {
        String repository = "/algorithm/tissuenet-";
        return new Leaderboard(
                List.of(
                        row(1, "Tribvn-Healthcare", 0.933, 0.948, null, new Code.NotReleased()),
                        row(2, "karelds", 0.922, 0.935, say("2e prix", "2nd prize"), released(repository + 2)),
                        row(3, "kbrodt", 0.918, 0.934, say("3e prix", "3rd prize"), released(repository + 3)),
                        row(4, "LifeIs2Short", 0.931, 0.933, say("4e prix", "4th prize"), released(repository + 4))),
                Metric.Direction.HIGHER_IS_BETTER);
    }

    private Code released(String url) {
        return new Code.Released(Link.of(messages.get("code.released"), url), "MIT");
    }

    private LeaderboardRow row(
            int place, String team, double publicScore, double privateScore, @Nullable String award, Code code) {
        return new LeaderboardRow(
                String.valueOf(place),
                Value.linked(team, "/organisation/" + team.toLowerCase(java.util.Locale.ROOT) + "-h4j5k6"),
                new Score(messages.formats().decimal(publicScore, 3), publicScore),
                new Score(messages.formats().decimal(privateScore, 3), privateScore),
                award == null ? null : Text.of(award),
                code);
    }

    AlgorithmView algorithm() {
        String path = "/algorithm/tissuenet-2nd-place-9a8b7c";
        String title = "Multiple-instance learning on informative tiles";
        Frame frame = frame(
                        title,
                        path,
                        Section.ALGORITHMS,
                        Link.of(messages.get("nav.algorithms"), ResourceKind.ALGORITHM.searchUrl()))
                .withMachine(new Machine(title, null, Serialisation.ofResource(path), true));
        Headline headline = new Headline(
                ResourceKind.ALGORITHM,
                Text.of(title, "en"),
                text("Deuxième place de TissueNet", "Second place of TissueNet"),
                List.of(Value.linked("karelds", "/organisation/karelds-h4j5k6")),
                AccessRights.PUBLIC,
                null);
        Resource resource = new Resource(
                headline,
                prose(
                        "Apprentissage par instances multiples sur les tuiles les plus informatives, à plusieurs"
                                + " niveaux de la pyramide.",
                        "Multiple-instance learning on the most informative tiles, at several pyramid levels."),
                List.of(
                        Fact.of(FactKey.LICENCE, Value.linked("MIT", "https://spdx.org/licenses/MIT.html")),
                        Fact.of(
                                FactKey.PROGRAMMING_LANGUAGE,
                                Value.linked("Python", "/search?programmingLanguage=Python"))),
                Topics.none(),
                List.of(
                        new Relation(
                                RelationKind.CHALLENGE_OF_ALGORITHM,
                                List.of(new Related(
                                        ResourceKind.CHALLENGE,
                                        Text.of("TissueNet"),
                                        "/challenge/tissuenet-7f3k2a",
                                        null)),
                                null),
                        new Relation(
                                RelationKind.DATASETS_OF_ALGORITHM,
                                List.of(new Related(
                                        ResourceKind.DATASET,
                                        text("Lames numérisées TissueNet", "TissueNet whole-slide images"),
                                        "/dataset/lames-tissuenet-a1s2d3",
                                        null)),
                                null)),
                trace());
        return new AlgorithmView(
                frame,
                resource,
                List.of(Value.linked(
                        "github.com/drivendataorg/tissuenet-cervical-biopsies",
                        "https://github.com/drivendataorg/tissuenet-cervical-biopsies")),
                List.of(result(new Code.Unknown())));
    }

    private Result result(Code code) {
        return new Result(
                Link.of("TissueNet", "/challenge/tissuenet-7f3k2a"),
                "2",
                messages.formats().decimal(0.922, 3),
                messages.formats().decimal(0.935, 3),
                text("2e prix", "2nd prize"),
                code);
    }

    OrganisationView organisation() {
        Frame frame = frame(
                "karelds",
                "/organisation/karelds-h4j5k6",
                Section.ORGANISATIONS,
                Link.of(messages.get("nav.organisations"), ResourceKind.ORGANISATION.searchUrl()));
        Headline headline = new Headline(
                ResourceKind.ORGANISATION,
                Text.of("karelds"),
                text("Lauréat de deux data challenges", "Laureate of two data challenges"),
                List.of(),
                null,
                null);
        Resource resource = new Resource(
                headline,
                Prose.none(),
                List.of(Fact.of(FactKey.ORGANISATION_TYPE, say("équipe", "team"))),
                Topics.none(),
                List.of(new Relation(
                        RelationKind.ALGORITHMS_OF_ORGANISATION,
                        List.of(algorithm("Multiple-instance learning on informative tiles", "TissueNet", 2)),
                        link("Toutes ses contributions", "All its contributions", "/search?publisher=karelds"))),
                Trace.none());
        Result visiomel = new Result(
                Link.of("VisioMel", "/challenge/visiomel-k2j3h4"),
                "1",
                messages.formats().decimal(0.4128, 4),
                messages.formats().decimal(0.3940, 4),
                text("1er prix", "1st prize"),
                new Code.Released(
                        Link.of("visiomel-melanoma", "https://github.com/drivendataorg/visiomel-melanoma"), "MIT"));
        return new OrganisationView(frame, resource, List.of(visiomel, result(new Code.NotReleased())));
    }

    ResourceView series() {
        String title = "Open Medic";
        Frame frame = frame(
                title,
                "/series/open-medic-u7i8o9",
                Section.DATASETS,
                Link.of(messages.get("nav.datasets"), ResourceKind.DATASET.searchUrl()));
        Headline headline = new Headline(
                ResourceKind.DATASET_SERIES, Text.of(title, "fr"), null, List.of(), AccessRights.PUBLIC, null);
        return new ResourceView(
                frame,
                new Resource(
                        headline,
                        prose("Un jeu de données par année.", "One dataset a year."),
                        List.of(),
                        Topics.none(),
                        List.of(),
                        trace()),
                List.of(datasetCard()));
    }
}
