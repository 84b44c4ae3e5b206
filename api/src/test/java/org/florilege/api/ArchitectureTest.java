package org.florilege.api;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.Principal;

@AnalyzeClasses(packages = "org.florilege", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CATALOG = "org.florilege.catalog..";
    private static final String HARVESTER = "org.florilege.harvester..";
    private static final String UI = "org.florilege.ui..";
    private static final String API = "org.florilege.api..";
    private static final String STORE = "org.florilege.catalog.store..";
    private static final String SEARCH = "org.florilege.catalog.search..";

    @ArchTest
    static final ArchRule the_catalogue_knows_no_other_module = noClasses()
            .that()
            .resideInAPackage(CATALOG)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HARVESTER, UI, API)
            .because("records, store and search are what everything else stands on");

    @ArchTest
    static final ArchRule the_harvester_knows_only_the_catalogue = noClasses()
            .that()
            .resideInAPackage(HARVESTER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(UI, API)
            .because("a harvest runs from the command line as well as from a page");

    @ArchTest
    static final ArchRule the_pages_know_neither_catalogue_nor_spring = noClasses()
            .that()
            .resideInAPackage(UI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CATALOG, HARVESTER, API, "org.springframework..", "org.apache.jena..")
            .because("templates only arrange what they are given, already localised and formatted");

    @ArchTest
    static final ArchRule spring_stays_in_the_api = noClasses()
            .that()
            .resideInAnyPackage(CATALOG, HARVESTER, UI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("wiring is done in one place, by constructor");

    @ArchTest
    static final ArchRule only_the_operators_gate_knows_spring_security = noClasses()
            .that()
            .resideOutsideOfPackages("org.florilege.api.operator..", "org.florilege.api.wiring..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.security..")
            .because("people's accounts and OpenID Connect must be able to take the place of the one password");

    @ArchTest
    static final ArchRule nobody_asks_for_a_name = noClasses()
            .that()
            .resideOutsideOfPackage("org.florilege.api.operator..")
            .should()
            .callMethod(Principal.class, "getName")
            .because("what somebody may do follows from authorities, not from who they are");

    @ArchTest
    static final ArchRule only_search_talks_to_elasticsearch = noClasses()
            .that()
            .resideOutsideOfPackage(SEARCH)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("co.elastic..")
            .because("pages and the API ask the SearchIndex, never the engine");

    @ArchTest
    static final ArchRule only_the_store_knows_tdb2 = noClasses()
            .that(not(resideInAPackage(STORE)).and(resideInAnyPackage(CATALOG, HARVESTER, UI, API)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.jena.tdb2..")
            .because("a SPARQL server must be able to take its place");

    @ArchTest
    static final ArchRule readers_never_touch_the_store = noClasses()
            .that()
            .resideInAnyPackage("org.florilege.harvester.reader..", "org.florilege.harvester.mapping..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(STORE)
            .because("only the harvest decides what is committed and when");

    @ArchTest
    static final ArchRule search_goes_through_the_store_port = noClasses()
            .that()
            .resideInAPackage(SEARCH)
            .should()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("Tdb")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("Sparql")
            .because("the index follows any store");

    @ArchTest
    static final ArchRule generated_code_stays_inside_the_api = classes()
            .that()
            .resideInAPackage("org.florilege.api.contract.generated..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage(API)
            .because("the contract is the API's own");

    @ArchTest
    static final ArchRule features_do_not_go_round_in_circles = slices().matching("org.florilege.catalog.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a stranger must be able to read one package at a time");

    @ArchTest
    static final ArchRule nobody_sleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("waiting is for something, and that something can be waited for");
}
