package org.florilege.ui;

import java.time.LocalDate;
import java.util.List;
import org.florilege.ui.language.Messages;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.*;
import org.jspecify.annotations.Nullable;

/// Sample views of public facts, in either language.
final class Samples {
    static final String BASE = "https://catalogue.example.org";

    final UiLanguage language;
    final Messages messages;

    Samples(UiLanguage language) {
        this.language = language;
        this.messages = Messages.of(language);
    }

    String say(String french, String english) {
        return language == UiLanguage.FR ? french : english;
    }

    Frame frame(String title, String path, Section section, Link... parents) {
        return Frame.of(language, title, Address.of(BASE, path)).withPlace(Place.of(section, parents));
    }

    DateValue date(int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        return new DateValue(messages.formats().date(date), date.toString());
    }

    Link link(String french, String english, String url) {
        return Link.of(say(french, english), url);
    }

    Text text(String french, String english) {
        return Text.of(say(french, english), language.tag());
    }

    Prose prose(String french, String english) {
        return Prose.of(say(french, english), language.tag());
    }

    Card datasetCard() {
        return new Card(
                ResourceKind.DATASET,
                "/dataset/base-de-donnees-publique-des-medicaments-2c4d6a",
                Highlighted.parse("Base de données publique des [[médicaments]]", "[[", "]]", "fr"),
                Highlighted.parse(
                        "Données administratives et scientifiques sur les traitements et le bon usage des produits de"
                                + " santé : les [[médicaments]] commercialisés en France, leur composition, leurs"
                                + " présentations et les avis rendus.",
                        "[[",
                        "]]",
                        "fr"),
                new CardFacts(
                        Value.linked(Text.of("ANSM", "fr"), "/organisation/ansm-aa11bb"),
                        AccessRights.PUBLIC,
                        List.of("TXT", "CSV"),
                        say("Licence Ouverte 2.0", "Open Licence 2.0"),
                        date(2026, 10, 3)));
    }

    Card challengeCard() {
        return new Card(
                ResourceKind.CHALLENGE,
                "/challenge/tissuenet-7f3k2a",
                Highlighted.parse("TissueNet : détecter les lésions du col de l’utérus", "[[", "]]", "fr"),
                Highlighted.parse(
                        "Trouver la lésion la plus sévère sur une lame numérisée, parmi quatre classes.",
                        "[[",
                        "]]",
                        "fr"),
                new CardFacts(
                        Value.linked(
                                Text.of("Société Française de Pathologie", "fr"),
                                "/organisation/societe-francaise-de-pathologie-q1w2e3"),
                        null,
                        List.of(),
                        null,
                        date(2020, 10, 1)));
    }

    Card algorithmCard() {
        return new Card(
                ResourceKind.ALGORITHM,
                "/algorithm/tissuenet-2nd-place-9a8b7c",
                Highlighted.parse("Multiple-instance learning on informative tiles", "[[", "]]", "en"),
                Highlighted.parse("The second place of TissueNet, by karelds.", "[[", "]]", "en"),
                new CardFacts(
                        Value.linked(Text.of("karelds"), "/organisation/karelds-h4j5k6"),
                        AccessRights.PUBLIC,
                        List.of("Python"),
                        "MIT",
                        null));
    }

    Card restrictedCard() {
        return new Card(
                ResourceKind.DATASET,
                "/dataset/pmsi-b7n8m9",
                Highlighted.parse("Programme de médicalisation des systèmes d’information (PMSI)", "[[", "]]", "fr"),
                Highlighted.parse("Les séjours hospitaliers, publics et privés, de toute la France.", "[[", "]]", "fr"),
                new CardFacts(
                        Value.linked(Text.of("ATIH", "fr"), "/organisation/atih-z1x2c3"),
                        AccessRights.RESTRICTED,
                        List.of(),
                        null,
                        date(2025, 12, 12)));
    }

    HomeView home() {
        Frame frame = frame(messages.get("home.title"), "/", Section.HOME)
                .withMachine(new Machine(
                        messages.get("home.lead"),
                        new JsonLd("{\"@context\":\"http://schema.org/\",\"@type\":\"WebSite\"}"),
                        List.of(),
                        true));
        List<Figure> figures = List.of(
                new Figure(ResourceKind.DATASET, 1264, ResourceKind.DATASET.searchUrl()),
                new Figure(ResourceKind.ALGORITHM, 6, ResourceKind.ALGORITHM.searchUrl()),
                new Figure(ResourceKind.CHALLENGE, 8, ResourceKind.CHALLENGE.searchUrl()),
                new Figure(ResourceKind.ORGANISATION, 41, ResourceKind.ORGANISATION.searchUrl()));
        List<ChallengeTeaser> challenges = List.of(
                new ChallengeTeaser(
                        Text.of("TissueNet"),
                        "/challenge/tissuenet-7f3k2a",
                        question(),
                        say("octobre 2020", "October 2020"),
                        List.of("Société Française de Pathologie"),
                        3),
                new ChallengeTeaser(
                        Text.of("VisioMel"),
                        "/challenge/visiomel-k2j3h4",
                        prose(
                                "Un mélanome cutané primitif va-t-il récidiver dans les cinq ans ?",
                                "Will a primary cutaneous melanoma relapse within five years?"),
                        say("mai 2023", "May 2023"),
                        List.of("Société Française de Pathologie", "Société Française de Dermatologie"),
                        3),
                new ChallengeTeaser(
                        Text.of("DigiLUT"),
                        "/challenge/digilut-p9o8i7",
                        prose(
                                "Où sont les zones pathologiques sur une biopsie de greffe pulmonaire, et quel est le"
                                        + " grade du rejet ?",
                                "Where are the pathological zones on a biopsy of a lung transplant, and what is the"
                                        + " grade of rejection?"),
                        null,
                        List.of("Hôpital Foch"),
                        0));
        return new HomeView(
                frame, figures, challenges, List.of(datasetCard(), restrictedCard(), datasetCard()), themes());
    }

    List<Topic> themes() {
        return List.of(
                new Topic(text("Médicaments", "Medicines"), 212, "/search?theme=medicines"),
                new Topic(text("Hôpital", "Hospital care"), 148, "/search?theme=hospital"),
                new Topic(text("Cancer", "Cancer"), 97, "/search?theme=cancer"),
                new Topic(text("Santé publique et épidémiologie", "Public health and epidemiology"), 1043, "/search"),
                new Topic(text("Imagerie", "Imaging"), 12, "/search?theme=imaging"));
    }

    SearchView search() {
        Frame frame = frame(
                        say("médicaments – Recherche", "médicaments – Search"),
                        "/search?q=m%C3%A9dicaments",
                        Section.SEARCH)
                .withQuery("médicaments");
        List<SortOption> orders = List.of(
                new SortOption(messages.get("sort.relevance"), "/search?q=m%C3%A9dicaments", true),
                new SortOption(messages.get("sort.date"), "/search?q=m%C3%A9dicaments&sort=date", false),
                new SortOption(messages.get("sort.title"), "/search?q=m%C3%A9dicaments&sort=title", false));
        Results results = new Results(
                1264,
                List.of(datasetCard(), challengeCard(), algorithmCard(), restrictedCard()),
                new Paging(21, 40, "/search?q=m%C3%A9dicaments", "/search?q=m%C3%A9dicaments&cursor=abc"),
                orders,
                Widening.none());
        List<Chip> chips = List.of(
                new Chip(messages.get("facet.kind"), text("Jeu de données", "Dataset"), "/search?q=m"),
                new Chip(messages.get("facet.theme"), text("Médicaments", "Medicines"), "/search?q=m&kind=dataset"));
        return new SearchView(
                frame,
                new SearchForm("médicaments", List.of(new SearchForm.Field("kind", "dataset"))),
                results,
                facets(),
                chips,
                "/search?q=m%C3%A9dicaments");
    }

    SearchView emptySearch() {
        Frame frame = frame(
                        say("medicamant – Recherche", "medicamant – Search"), "/search?q=medicamant", Section.SEARCH)
                .withQuery("medicamant");
        Widening widening = new Widening(
                Link.of("médicament", "/search?q=m%C3%A9dicament"),
                List.of(link("sans « Jeu de données »", "without “Dataset”", "/search?q=medicamant")),
                themes());
        return new SearchView(
                frame,
                new SearchForm("medicamant", List.of()),
                new Results(0, List.of(), Paging.single(0), List.of(), widening),
                List.of(),
                List.of(),
                null);
    }

    List<Facet> facets() {
        return List.of(
                facet("kind", "dataset:Jeu de données:812", "algorithm:Algorithme:6", "challenge:Data challenge:8"),
                facet(
                        "theme",
                        "a:Médicaments:212",
                        "b:Hôpital:148",
                        "c:Cancer:97",
                        "d:Santé publique et épidémiologie:84",
                        "e:Imagerie:12",
                        "f:Génétique:9",
                        "g:Vaccination:7",
                        "h:Nutrition:2"),
                facet("publisher", "ansm:ANSM:102", "atih:ATIH:88", "cnam:Caisse nationale de l’assurance maladie:61"),
                facet("accessRights", "PUBLIC:Accès ouvert:1012", "RESTRICTED:Accès restreint:252"),
                facet("format", "CSV:CSV:640", "JSON:JSON:122"),
                facet("licence", "lov2:Licence Ouverte 2.0:870"),
                facet("year", "2026:2026:120", "2025:2025:300"));
    }

    private Facet facet(String name, String... buckets) {
        List<Bucket> list = List.of(buckets).stream()
                .map(bucket -> bucket.split(":", -1))
                .map(part -> new Bucket(
                        part[0],
                        Text.of(part[1], "fr"),
                        Long.parseLong(part[2]),
                        part[0].equals("dataset") || part[0].equals("a"),
                        "/search?q=m%C3%A9dicaments&" + name + "=" + part[0]))
                .toList();
        return new Facet(name, messages.get("facet." + name), list);
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
                Text.of("ANSM (2026). Base de données publique des médicaments. " + iri, "fr"));
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
        return new DatasetView(frame, datasetResource(title), distributions);
    }

    Prose question() {
        return prose(
                "Sur une lame numérisée, quelle est la lésion épithéliale du col de l’utérus la plus sévère ?",
                "On a whole-slide image, which is the most severe epithelial lesion of the uterine cervix?");
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

    SourceLine sourceLine(String name, Freshness freshness, long refused) {
        return new SourceLine(
                Text.of(name),
                "/sources/" + name.replace('.', '-'),
                Value.linked("https://" + name + "/catalog.ttl", "https://" + name + "/catalog.ttl"),
                freshness,
                freshness == Freshness.NEVER ? null : date(2026, 11, 20),
                new SourceLine.Counts(freshness == Freshness.NEVER ? 0 : 1203, refused));
    }

    SourceListView sources() {
        return new SourceListView(
                frame(messages.get("sources.title"), "/sources", Section.SOURCES),
                List.of(
                        sourceLine("data.gouv.fr", Freshness.FRESH, 0),
                        sourceLine("catalogue.example.org", Freshness.PARTIAL, 3),
                        sourceLine("down.example.org", Freshness.FAILED, 0),
                        sourceLine("new.example.org", Freshness.NEVER, 0)));
    }

    SourceView source() {
        return new SourceView(
                frame(
                        "catalogue.example.org",
                        "/sources/catalogue",
                        Section.SOURCES,
                        Link.of(messages.get("sources.title"), "/sources")),
                sourceLine("catalogue.example.org", Freshness.PARTIAL, 1),
                List.of(new Figure(ResourceKind.DATASET, 1203, "/search?source=catalogue&kind=dataset")),
                "/search?source=catalogue",
                List.of(new Run(
                        date(2026, 11, 20),
                        say("2 min 14 s", "2 min 14 s"),
                        Freshness.PARTIAL,
                        new Run.Tally(12, 1191, 0, 1),
                        null)),
                List.of(new RefusalLine(
                        "https://catalogue.example.org/d/42",
                        "page 3, dct:title",
                        "title-required",
                        say("Le jeu de données n’a pas de titre.", "The dataset has no title."),
                        say("Ajoutez dct:title avec une langue.", "Add dct:title with a language."))));
    }

    ApiDocsView apiDocs() {
        return new ApiDocsView(frame(messages.get("api.title"), "/api", Section.API), "/api/v1/openapi.yaml");
    }

    ErrorView gone() {
        ErrorView standard = ErrorView.of(410, language, Address.of(BASE, "/dataset/gone-a1b2c3"));
        return new ErrorView(
                standard.frame(),
                standard.problem(),
                new Tombstone(ResourceKind.DATASET, Text.of("Open Damir", "fr"), date(2026, 9, 1), null));
    }

    ErrorView notFound() {
        return ErrorView.of(404, language, Address.of(BASE, "/nowhere"));
    }
}
