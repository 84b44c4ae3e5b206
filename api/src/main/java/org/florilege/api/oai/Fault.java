package org.florilege.api.oai;

/// An error of the protocol (section 3.6).
///
/// @param message for people
record Fault(Code code, String message) {

    /// The codes that the protocol has. `noSetHierarchy` is not among them: there are sets.
    enum Code {
        BAD_ARGUMENT("badArgument"),
        BAD_RESUMPTION_TOKEN("badResumptionToken"),
        BAD_VERB("badVerb"),
        CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
        ID_DOES_NOT_EXIST("idDoesNotExist"),
        NO_METADATA_FORMATS("noMetadataFormats"),
        NO_RECORDS_MATCH("noRecordsMatch");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        /// As the protocol writes it.
        String word() {
            return word;
        }
    }
}
