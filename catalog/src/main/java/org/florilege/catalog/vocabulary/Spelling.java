package org.florilege.catalog.vocabulary;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reduces the ways to write one thing to one key. Keys of IRIs start with `//`, keys of text hold letters and
/// digits only, so the two never meet.
///
/// Every coded value of every harvested record passes here, hence plain loops and no regular expressions.
final class Spelling {

    /// Longer than any code, label or IRI of ours: a description that strayed into a coded property.
    private static final int LONGEST = 400;

    private static final String MEDIA_TYPES = "iana.org/assignments/media-types/";
    private static final String AUTHORITY = "/authority/";
    private static final Set<String> PAGE_EXTENSIONS =
            Set.of("html", "htm", "txt", "php", "pdf", "xml", "rdf", "ttl", "json", "md");

    private Spelling() {}

    /// @return the key of an IRI or a text; empty when nothing of it is left to compare
    static Optional<String> key(String spelling) {
        if (spelling.length() > LONGEST) return Optional.empty();
        String bare = bare(spelling);
        return some(isIri(bare) ? ofIri(bare) : ofText(bare));
    }

    /// @return the key of a web address written without its scheme; empty when the text is not one
    static Optional<String> addressKey(String spelling) {
        if (spelling.length() > LONGEST) return Optional.empty();
        String bare = bare(spelling);
        int slash = bare.indexOf('/');
        int dot = bare.indexOf('.');
        boolean address = dot > 0 && dot < slash && !hasSpace(bare) && !isIri(bare);
        return address ? some(ofIri("http://" + bare)) : Optional.empty();
    }

    private static Optional<String> some(String key) {
        return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }

    private static String bare(String spelling) {
        int from = 0;
        int to = spelling.length();
        while (from < to && isWrapping(spelling.charAt(from))) from++;
        while (to > from && isWrapping(spelling.charAt(to - 1))) to--;
        return spelling.substring(from, to);
    }

    private static boolean isWrapping(char c) {
        return c == '<' || c == '>' || c == '"' || c == '\'' || c == '\u00A0' || Character.isWhitespace(c);
    }

    private static boolean hasSpace(String text) {
        return text.chars().anyMatch(Character::isWhitespace);
    }

    private static boolean isIri(String text) {
        boolean absolute = text.indexOf("://") > 0 || text.startsWith("urn:") || text.startsWith("info:");
        return absolute && !hasSpace(text);
    }

    private static String ofIri(String iri) {
        String rest = withoutScheme(carried(iri).toLowerCase(Locale.ROOT));
        int query = rest.indexOf('?');
        if (query >= 0) rest = rest.substring(0, query);
        rest = withoutLastSlash(rest);
        int mediaType = rest.indexOf(MEDIA_TYPES);
        if (mediaType >= 0) return ofText(rest.substring(mediaType + MEDIA_TYPES.length()));
        // The Publications Office and DG SANTE have moved their tables over several hosts; the path has stayed.
        int authority = rest.indexOf(AUTHORITY);
        if (authority >= 0) return "//" + rest.substring(authority);
        return "//" + withoutLastSlash(withoutPageName(rest));
    }

    /// A viewer's page may carry the IRI of what it shows (`…/resource?uri=http…`, as op.europa.eu does).
    private static String carried(String iri) {
        int at = iri.indexOf("uri=http");
        if (at < 1 || (iri.charAt(at - 1) != '?' && iri.charAt(at - 1) != '&')) return iri;
        int end = iri.indexOf('&', at);
        String parameter = iri.substring(at + "uri=".length(), end < 0 ? iri.length() : end);
        try {
            return URLDecoder.decode(parameter, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return parameter;
        }
    }

    private static String withoutScheme(String iri) {
        String rest = iri.substring(iri.indexOf(':') + 1);
        if (rest.startsWith("//")) rest = rest.substring(2);
        return rest.startsWith("www.") ? rest.substring(4) : rest;
    }

    private static String withoutLastSlash(String iri) {
        int to = iri.length();
        while (to > 0 && (iri.charAt(to - 1) == '/' || iri.charAt(to - 1) == '#')) to--;
        return iri.substring(0, to);
    }

    /// `…/gpl-3.0.en.html`, `…/by/4.0/deed.fr` and `…/by/4.0/legalcode` without what only names a page of it.
    private static String withoutPageName(String iri) {
        String rest = PAGE_EXTENSIONS.contains(extension(iri)) ? beforeExtension(iri) : iri;
        String language = extension(rest);
        if (language.length() == 2 && Character.isLetter(language.charAt(0))) rest = beforeExtension(rest);
        if (rest.endsWith("/deed")) return rest.substring(0, rest.length() - "/deed".length());
        if (rest.endsWith("/legalcode")) return rest.substring(0, rest.length() - "/legalcode".length());
        return rest;
    }

    private static String extension(String iri) {
        int dot = iri.lastIndexOf('.');
        return dot > iri.lastIndexOf('/') ? iri.substring(dot + 1) : "";
    }

    private static String beforeExtension(String iri) {
        return iri.substring(0, iri.lastIndexOf('.'));
    }

    private static String ofText(String text) {
        String plain = withoutParameters(text);
        if (!Normalizer.isNormalized(plain, Normalizer.Form.NFKD))
            plain = Normalizer.normalize(plain, Normalizer.Form.NFKD);
        StringBuilder key = new StringBuilder(plain.length());
        plain.codePoints().forEach(point -> append(key, Character.toLowerCase(point)));
        int licence = key.indexOf("licence");
        return licence < 0 ? key.toString() : key.toString().replace("licence", "license");
    }

    private static void append(StringBuilder key, int point) {
        switch (point) {
            case '+' -> key.append("plus");
            case 'œ' -> key.append("oe");
            case 'æ' -> key.append("ae");
            case 'ß' -> key.append("ss");
            default -> {
                if (Character.isLetterOrDigit(point)) key.appendCodePoint(point);
            }
        }
    }

    /// `text/csv; charset=utf-8` without the parameters.
    private static String withoutParameters(String text) {
        int semicolon = text.indexOf(';');
        int slash = text.indexOf('/');
        if (slash < 1 || semicolon < slash) return text;
        String type = text.substring(0, semicolon).strip();
        return hasSpace(type) ? text : type;
    }
}
