package org.florilege.api.oai;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// The six requests of the protocol (section 4) and their arguments.
enum Verb {
    IDENTIFY("Identify"),
    LIST_METADATA_FORMATS("ListMetadataFormats"),
    LIST_SETS("ListSets"),
    LIST_IDENTIFIERS("ListIdentifiers"),
    LIST_RECORDS("ListRecords"),
    GET_RECORD("GetRecord");

    static final String VERB = "verb";
    static final String IDENTIFIER = "identifier";
    static final String PREFIX = "metadataPrefix";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String SET = "set";
    static final String TOKEN = "resumptionToken";

    private final String word;

    Verb(String word) {
        this.word = word;
    }

    /// As the protocol writes it.
    String word() {
        return word;
    }

    /// The arguments that it must have, unless it has a token.
    Set<String> required() {
        return switch (this) {
            case LIST_IDENTIFIERS, LIST_RECORDS -> Set.of(PREFIX);
            case GET_RECORD -> Set.of(IDENTIFIER, PREFIX);
            case IDENTIFY, LIST_METADATA_FORMATS, LIST_SETS -> Set.of();
        };
    }

    private Set<String> optional() {
        return switch (this) {
            case LIST_METADATA_FORMATS -> Set.of(IDENTIFIER);
            case LIST_SETS -> Set.of(TOKEN);
            case LIST_IDENTIFIERS, LIST_RECORDS -> Set.of(FROM, UNTIL, SET, TOKEN);
            case IDENTIFY, GET_RECORD -> Set.of();
        };
    }

    /// Whether it may have this argument.
    boolean takes(String argument) {
        return required().contains(argument) || optional().contains(argument);
    }

    /// The verb that is written so, in exactly these letters.
    static Optional<Verb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word.equals(word)).findFirst();
    }
}
