package org.florilege.harvester.repair;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The rules by which documents are mended or refused. Their ids are stable: reports, statistics and help
/// pages refer to them.
public enum Rule {
    // Bytes and syntax
    ENCODING_LATIN1("encoding-latin1"),
    ENCODING_TWICE("encoding-twice"),
    XML_ILLEGAL_CHARACTER("xml-illegal-character"),
    XML_AMPERSAND("xml-ampersand"),
    XML_STRAY_TEXT("xml-stray-text"),
    XML_LESS_THAN("xml-less-than"),
    XML_ENTITY("xml-entity"),
    XML_PREFIX("xml-prefix"),
    XML_MARKUP("xml-markup"),
    ENCODING_DECLARED("encoding-declared"),
    JSON_COMMA("json-comma"),
    TURTLE_QUOTE("turtle-quote"),
    TURTLE_NAME("turtle-name"),
    TURTLE_SEMICOLON("turtle-semicolon"),
    TWO_URLS("two-urls-in-rdf-about"),
    IRI_PERCENT_ENCODE("iri-percent-encode"),
    RELATIVE_IRI("relative-iri"),
    EMPTY_IRI("empty-iri"),
    // Terms
    VOCABULARY_SPELLING("vocabulary-spelling"),
    LEGACY_PROPERTY("legacy-property"),
    LANGUAGE_TAG("language-tag"),
    CODED_VALUE("coded-value"),
    DATE("date"),
    BYTE_SIZE("byte-size"),
    DATATYPE("datatype"),
    URL_LITERAL("url-literal"),
    MAIL_ADDRESS("mail-address"),
    AGENT_LITERAL("agent-literal"),
    IDENTIFIER_LITERAL("identifier-literal"),
    HTML_TEXT("html-text"),
    TITLE_FROM_LABEL("title-from-label"),
    DESCRIPTION_FROM_ABSTRACT("description-from-abstract"),
    TYPE_MISSING("type-missing"),
    BLANK_RECORD("blank-record"),
    DATE_UNREADABLE("date-unreadable"),
    PERIOD("period"),
    GEOMETRY("geometry"),
    PLACEHOLDER("placeholder"),
    DUPLICATE_TEXT("duplicate-text"),
    KEYWORD_LIST("keyword-list"),
    CONTACT_LITERAL("contact-literal"),
    CONTACT_AGENT("contact-agent"),
    CHECKSUM("checksum"),
    LICENCE_FROM_RIGHTS("licence-from-rights"),
    PUBLISHER_FROM_CATALOGUE("publisher-from-catalogue"),
    MEMBER_OF_SERIES("member-of-series"),
    DISTRIBUTION_LITERAL("distribution-literal"),
    // What cannot be mended: a record
    TITLE_MISSING("title-missing"),
    LISTED_ONLY("listed-only"),
    DUPLICATE_ID("duplicate-id"),
    RECORD_TOO_LARGE("record-too-large"),
    RECORD_UNFINISHED("record-unfinished"),
    RECORD_UNREADABLE("record-unreadable"),
    KIND_SKIPPED("kind-skipped"),
    // What cannot be mended: a document
    SYNTAX("syntax"),
    EMPTY_DOCUMENT("empty-document"),
    NO_STATEMENTS("no-statements"),
    NO_RECORDS("no-records"),
    NOT_RDF("not-rdf"),
    HTML_PAGE("html-page"),
    OTHER_FORMAT("other-format"),
    UNREADABLE_BLOCK("unreadable-block"),
    ROW_LIMIT("row-limit"),
    REMOTE_CONTEXT("remote-context"),
    // Files of a code repository
    CODE_FILE("code-file"),
    CODE_VALUE("code-value"),
    CODE_CONFLICT("code-conflict"),
    REPOSITORY_MOVED("repository-moved"),
    REPOSITORY_CLOSED("repository-closed"),
    DOCUMENT_TOO_LARGE("document-too-large"),
    VALUE_TOO_LARGE("value-too-large"),
    BODY_TRUNCATED("body-truncated"),
    NOT_XML("not-xml"),
    XML_DOCTYPE("xml-doctype"),
    NOT_JSON("not-json"),
    UNEXPECTED_JSON("unexpected-json"),
    API_ERROR("api-error"),
    // Feeds
    PAGE_LOOP("page-loop"),
    PAGE_OTHER_HOST("page-link-other-host"),
    PAGE_MISSING("page-missing"),
    PAGE_BUDGET("page-budget"),
    TIME_BUDGET("time-budget"),
    RATE_LIMIT("rate-limit"),
    REDIRECT("redirect"),
    REDIRECT_REFUSED("redirect-refused"),
    ADDRESS_REFUSED("address-refused"),
    RUN_BUDGET("run-budget"),
    SERVER_BUSY("server-busy"),
    TLS("tls"),
    ROBOTS("robots"),
    UNREACHABLE("unreachable"),
    // Protocols
    PROTOCOL_ERROR("protocol-error"),
    REQUEST_SIMPLIFIED("request-simplified"),
    EMPTY_LIST("empty-list"),
    LIST_SIZE("list-size"),
    TOKEN_EXPIRED("token-expired"),
    TOTAL_CHANGED("total-changed"),
    RECORDS_MISSING("records-missing"),
    RECORDS_HIDDEN("records-hidden"),
    UNKNOWN_OPTION("unknown-option");

    private static final Map<String, Rule> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    /// @return the stable name, for instance `iri-percent-encode`
    public String id() {
        return id;
    }

    /// @return the rule of that name, or empty when there is none
    public static Optional<Rule> ofId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    @Override
    public String toString() {
        return id;
    }
}
