package org.florilege.catalog.search;

import java.util.Arrays;
import java.util.Optional;

/// A way to narrow a search. The parameter is its name in addresses and in the API.
public enum Facet {
    KIND("kind"),
    THEME("theme"),
    PUBLISHER("publisher"),
    LICENCE("licence"),
    FORMAT("format"),
    ACCESS_RIGHTS("accessRights"),
    LANGUAGE("language"),
    KEYWORD("keyword"),
    /// The year of publication; of the last change where the publication is not stated; of a challenge,
    /// its start.
    YEAR("year"),
    SOURCE("source"),
    CHALLENGE("challenge"),
    PROGRAMMING_LANGUAGE("programmingLanguage");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /// The name of this facet in addresses, in the API and in the index, for instance `accessRights`.
    public String parameter() {
        return parameter;
    }

    /// The facet with this parameter name, or empty when there is none.
    public static Optional<Facet> ofParameter(String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst();
    }
}
