package org.florilege.ui;

import java.time.LocalDate;
import java.util.List;
import org.florilege.ui.language.Messages;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.*;
import org.jspecify.annotations.Nullable;

/// Sample views of public facts, in either language.
class Samples {
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
                Wording.ALL_WORDS,
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
                new Results(0, List.of(), Paging.single(0), List.of(), Wording.ALL_WORDS, widening),
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

    Prose question() {
        return prose(
                "Sur une lame numérisée, quelle est la lésion épithéliale du col de l’utérus la plus sévère ?",
                "On a whole-slide image, which is the most severe epithelial lesion of the uterine cervix?");
    }

    SourceLine sourceLine(String name, Freshness freshness, long refused) {
        return new SourceLine(
                Text.of(name),
                "/sources/" + name.replace('.', '-'),
                Value.linked("https://" + name + "/catalog.ttl", "https://" + name + "/catalog.ttl"),
                freshness,
                freshness == Freshness.NEVER ? null : date(2026, 11, 20),
                new SourceLine.Moments(
                        freshness == Freshness.NEVER ? null : say("il y a 3 heures", "3 hours ago"),
                        date(2026, 11, 21),
                        new HistoryBar(List.of(
                                new HistoryBar.Mark(RunOutcome.PARTIAL, "19 Nov: partial", null),
                                new HistoryBar.Mark(RunOutcome.COMPLETE, "20 Nov: complete", null)))),
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

    SparqlView sparql(@Nullable SparqlResult result, @Nullable SparqlFault fault) {
        return new SparqlView(
                frame(messages.get("sparql.title"), "/sparql", Section.API),
                "SELECT * { ?s ?p <https://a.example/\"> }",
                "https://florilege.example/sparql",
                List.of(Link.of("An example", "/sparql?query=ASK%20%7B%7D")),
                result,
                fault,
                List.of());
    }

    DumpsView dumps(DumpFile... files) {
        return new DumpsView(
                frame(messages.get("dumps.title"), "/dumps", Section.NONE),
                List.of(files),
                List.of(Link.of("/dumps/latest.nq.gz", "/dumps/latest.nq.gz")));
    }

    StatusView status(@Nullable Long index, StatusView.Consumer... consumers) {
        return new StatusView(
                frame(messages.get("status.title"), "/status", Section.NONE),
                new StatusView.Engines(EngineState.UP, 41L, index == null ? EngineState.DOWN : EngineState.UP, index),
                List.of(new Figure(ResourceKind.DATASET, 1264, "/search?kind=dataset")),
                sources().sources(),
                new StatusView.Outward(
                        consumers.length == 0 ? null : date(2026, 11, 25),
                        List.of(consumers),
                        2,
                        List.of(new StatusView.Flaw(
                                Value.of("https://data.example.org/7"), Text.of("the illegal IRI \"a b\"", "en")))),
                List.of());
    }

    StatusView status() {
        Text wrong = Text.of(messages.get("status.flaw.MISSING"));
        return status(
                40L,
                new StatusView.Consumer("CKAN", 12, 12, 0, null, List.of()),
                new StatusView.Consumer(
                        "data.europa.eu",
                        12,
                        9,
                        3,
                        null,
                        List.of(new StatusView.Flaw(Value.linked("https://data.example.org/1", "/dataset/x"), wrong))),
                new StatusView.Consumer("data.gouv.fr", 12, 0, 0, "status 500", List.of()));
    }

    ApiDocsView apiDocs() {
        return new ApiDocsView(frame(messages.get("api.title"), "/api", Section.API), "/api/v1/openapi.yaml");
    }

    SignInView signIn() {
        return new SignInView(
                frame(messages.get("signin.title"), "/admin/sign-in", Section.ADMIN),
                "operator",
                "/admin",
                false,
                "m4rk");
    }

    SignInView signInAgain() {
        return new SignInView(
                frame(messages.get("signin.title"), "/admin/sign-in", Section.ADMIN),
                "operator",
                "/admin",
                true,
                "m4rk");
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
