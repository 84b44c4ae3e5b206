package org.florilege.harvester.oai;

import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;

/// What a repository says in the place of an answer (section 3.6), with status 200.
///
/// @param code one of eight, or whatever the server made up
/// @param message the server's words
record OaiError(String code, String message) {

    static final String NO_RECORDS = "noRecordsMatch";
    static final String BAD_TOKEN = "badResumptionToken";
    static final String BAD_ARGUMENT = "badArgument";
    static final String CANNOT_DISSEMINATE = "cannotDisseminateFormat";

    boolean is(String other) {
        return code.equalsIgnoreCase(other);
    }

    /// @return what it means and what to do about it
    Finding finding() {
        String words = message.isEmpty() ? code : code + ": " + message;
        return switch (code) {
            case BAD_ARGUMENT ->
                of(
                        "The repository refuses the request ({0}).",
                        "Check the options set and prefix of this source.", words);
            case BAD_TOKEN ->
                Finding.of(
                        Rule.TOKEN_EXPIRED,
                        "The repository no longer knows the token that it gave for the next page ({0}).",
                        "Try again at a quieter hour; if it stays so, tell its owner that tokens expire too early.",
                        words);
            case "badVerb" ->
                of(
                        "What answers at this address does not know the request ({0}).",
                        "Give the base address of OAI-PMH; ?verb=Identify behind it shows its name.", words);
            case CANNOT_DISSEMINATE ->
                of(
                        "The repository does not give this metadata format ({0}).",
                        "Choose another prefix; ?verb=ListMetadataFormats behind the base address shows them.", words);
            case NO_RECORDS ->
                Finding.of(
                        Rule.EMPTY_LIST,
                        "The repository says that it has no such record ({0}); an empty list removes nothing.",
                        "Check the set and the prefix; if the repository really is empty, clear the source.",
                        words);
            case "noSetHierarchy" ->
                of("The repository has no sets ({0}).", "Leave the option set of this source empty.", words);
            case "noMetadataFormats", "idDoesNotExist" ->
                of("The repository does not have what it was asked for ({0}).", "Tell the repository's owner.", words);
            default -> of("The repository answers with an error ({0}).", "Tell the repository's owner.", words);
        };
    }

    private static Finding of(String message, String mend, String words) {
        return Finding.of(Rule.PROTOCOL_ERROR, message, mend, words);
    }
}
