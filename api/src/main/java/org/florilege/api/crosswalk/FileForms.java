package org.florilege.api.crosswalk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.florilege.catalog.description.Terms;
import org.florilege.catalog.vocabulary.Concept;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.catalog.vocabulary.VocabularyName;
import org.jspecify.annotations.Nullable;

/// The forms of files: names, media types, digests.
final class FileForms {

    private static final Node CHECKSUM = Terms.term(Terms.SPDX, "checksum");
    private static final Node ALGORITHM = Terms.term(Terms.SPDX, "algorithm");
    private static final Node VALUE = Terms.term(Terms.SPDX, "checksumValue");
    private static final Node DOWNLOAD = Terms.term(Terms.DCAT, "downloadURL");
    private static final int SHA_256 = 64;
    private static final int MD_5 = 32;

    private FileForms() {}

    static Map<String, ValueForm> byName() {
        return Map.of(
                "media-type", ValueForm.each((node, in) -> ValueForms.ofText(node, FileForms::mediaType)),
                "media-type-of-name", ValueForm.each((node, in) -> ValueForms.ofText(node, FileForms::ofName)),
                "file-name", ValueForm.each((node, in) -> ValueForms.ofText(node, FileForms::fileName)),
                "sha256", ValueForm.each((node, in) -> digest(node, "sha256", SHA_256, in)),
                "md5", ValueForm.each((node, in) -> digest(node, "md5", MD_5, in)),
                "lacks-digest", FileForms::lacksDigest);
    }

    private static @Nullable Object mediaType(String stated) {
        return Vocabularies.of(VocabularyName.MEDIA_TYPE)
                .resolve(stated)
                .or(() -> Vocabularies.of(VocabularyName.FILE_TYPE)
                        .resolve(stated)
                        .flatMap(Vocabularies::mediaTypeOf))
                .map(Concept::notation)
                .orElseGet(() -> isMediaType(stated) ? stated.toLowerCase(Locale.ROOT) : null);
    }

    /// `type/subtype`, registered or not.
    private static boolean isMediaType(String text) {
        int slash = text.indexOf('/');
        return slash > 0
                && slash == text.lastIndexOf('/')
                && slash < text.length() - 1
                && text.chars().noneMatch(c -> c <= ' ' || c > '~' || c == ':' || c == '"');
    }

    private static @Nullable Object ofName(String address) {
        return extension(address)
                .flatMap(extension -> Optional.ofNullable(mediaType(extension)))
                .orElse(null);
    }

    private static Optional<String> extension(String address) {
        return name(address)
                .filter(name -> name.lastIndexOf('.') > 0)
                .map(name -> name.substring(name.lastIndexOf('.') + 1));
    }

    private static @Nullable Object fileName(String address) {
        return name(address).orElse(null);
    }

    /// The last segment of the path.
    private static Optional<String> name(String address) {
        int end = address.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = address.indexOf(mark);
            if (at >= 0) end = Math.min(end, at);
        }
        String path = address.substring(0, end);
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean host = path.indexOf("://") + 3 > path.lastIndexOf('/');
        return name.isEmpty() || host ? Optional.empty() : Optional.of(name);
    }

    /// The digest of that algorithm, in small letters; null when it is not as long as it must be.
    private static @Nullable String digest(Node checksum, String algorithm, int length, Evaluation in) {
        boolean named = in.statements().objects(checksum, ALGORITHM).stream()
                .flatMap(stated -> Optional.ofNullable(ValueForms.plain(stated)).stream())
                .anyMatch(stated -> isNamed(stated, algorithm));
        if (!named) return null;
        return in.statements().objects(checksum, VALUE).stream()
                .filter(Node::isLiteral)
                .map(value -> value.getLiteralLexicalForm().strip().toLowerCase(Locale.ROOT))
                .filter(value -> value.length() == length)
                .filter(value -> value.chars().allMatch(c -> Character.digit(c, 16) >= 0))
                .findFirst()
                .orElse(null);
    }

    private static boolean isNamed(String stated, String algorithm) {
        String bare = stated.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        return bare.endsWith(algorithm);
    }

    /// `true` when one of these files can be downloaded and has no digest; nothing otherwise.
    private static List<Object> lacksDigest(List<Node> files, boolean many, Evaluation in) {
        return files.stream().anyMatch(file -> lacksDigest(file, in)) ? List.of(true) : List.of();
    }

    private static boolean lacksDigest(Node file, Evaluation in) {
        if (in.statements().objects(file, DOWNLOAD).isEmpty()) return false;
        return in.statements().objects(file, CHECKSUM).stream()
                .allMatch(checksum ->
                        digest(checksum, "sha256", SHA_256, in) == null && digest(checksum, "md5", MD_5, in) == null);
    }
}
