package org.florilege.harvester.code;

/// What can be said of software, whatever the file calls it (the crosswalk of CodeMeta).
public enum Fact {
    TITLE(Merge.BEST),
    DESCRIPTION(Merge.BEST),
    ABSTRACT(Merge.BEST),
    FEATURE(Merge.BEST),
    IDENTIFIER(Merge.ALL),
    AUTHOR(Merge.BEST),
    CONTRIBUTOR(Merge.BEST),
    RIGHTS_HOLDER(Merge.BEST),
    CONTACT(Merge.BEST),
    PUBLISHER(Merge.BEST),
    FUNDER(Merge.ALL),
    FUNDING(Merge.BEST),
    LICENCE(Merge.BEST),
    VERSION(Merge.BEST),
    VERSION_NOTES(Merge.BEST),
    CREATED(Merge.BEST),
    ISSUED(Merge.BEST),
    MODIFIED(Merge.BEST),
    KEYWORD(Merge.ALL),
    THEME(Merge.ALL),
    LANGUAGE(Merge.BEST),
    REPOSITORY(Merge.BEST),
    LANDING_PAGE(Merge.BEST),
    DOWNLOAD(Merge.ALL),
    LOGO(Merge.BEST),
    PROGRAMMING_LANGUAGE(Merge.BEST),
    LANGUAGE_SHARE(Merge.BEST),
    RUNTIME(Merge.BEST),
    OPERATING_SYSTEM(Merge.BEST),
    REQUIREMENT(Merge.BEST),
    SUGGESTION(Merge.BEST),
    CATEGORY(Merge.BEST),
    SCREENSHOT(Merge.BEST),
    USER(Merge.BEST),
    STATUS(Merge.BEST),
    ARCHIVED(Merge.BEST),
    README(Merge.BEST),
    ISSUE_TRACKER(Merge.BEST),
    BUILD_INSTRUCTIONS(Merge.BEST),
    CONTINUOUS_INTEGRATION(Merge.BEST),
    DOCUMENTATION(Merge.ALL),
    PUBLICATION(Merge.ALL),
    REFERENCE(Merge.ALL),
    CITATION(Merge.ALL),
    BASED_ON(Merge.ALL),
    DATASET(Merge.ALL),
    MEASUREMENT(Merge.ALL),
    PART_OF(Merge.ALL),
    PRODUCT(Merge.ALL),
    OTHER_VERSION(Merge.ALL),
    RELATED(Merge.ALL);

    /// How the values of several origins come together.
    enum Merge {
        /// The values of the first origin that says anything.
        BEST,
        /// The values of all origins, each once.
        ALL
    }

    private final Merge merge;

    Fact(Merge merge) {
        this.merge = merge;
    }

    boolean takesAll() {
        return merge == Merge.ALL;
    }
}
