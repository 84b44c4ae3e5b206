package org.florilege.api.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.florilege.api.record.CodeLabels;
import org.florilege.catalog.vocabulary.VocabularyName;
import org.florilege.ui.view.Checksum;
import org.florilege.ui.view.Distribution;
import org.florilege.ui.view.Text;
import org.florilege.ui.view.Value;
import org.jspecify.annotations.Nullable;

/// The forms in which a dataset can be had.
final class Distributions {

    private static final int MOST = 200;

    private Distributions() {}

    /// The first of them: more make a page that nobody reads.
    static List<Distribution> of(List<org.florilege.catalog.description.Distribution> all, Reader reader) {
        return all.stream()
                .limit(MOST)
                .map(distribution -> of(distribution, reader))
                .toList();
    }

    private static Distribution of(org.florilege.catalog.description.Distribution distribution, Reader reader) {
        String format = format(distribution, reader);
        return new Distribution(
                title(distribution, format, reader),
                format,
                size(distribution.byteSizes(), reader),
                licence(distribution.licences(), reader),
                ways(distribution),
                checksum(distribution.checksums()),
                reader.text(distribution.description()).orElse(null));
    }

    private static Text title(
            org.florilege.catalog.description.Distribution distribution, @Nullable String format, Reader reader) {
        return reader.text(distribution.title())
                .or(() -> fileName(distribution.downloadUrls()))
                .or(() -> Optional.ofNullable(format).map(Text::of))
                .orElseGet(() -> Text.of(reader.messages().get("distribution.access")));
    }

    private static Optional<Text> fileName(List<String> addresses) {
        return addresses.stream()
                .map(address -> address.replaceFirst("[?#].*", ""))
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .filter(name -> name.indexOf('.') > 0)
                .findFirst()
                .map(Text::of);
    }

    private static @Nullable String format(org.florilege.catalog.description.Distribution distribution, Reader reader) {
        List<String> codes = new ArrayList<>(distribution.formats());
        codes.addAll(distribution.mediaTypes());
        return codes.stream()
                .filter(code -> !code.isBlank())
                .findFirst()
                .map(code -> CodeLabels.format(code, reader.tag()))
                .orElse(null);
    }

    private static @Nullable String size(List<String> stated, Reader reader) {
        return stated.stream()
                .flatMap(size -> Scores.number(size).stream())
                .filter(size -> size.signum() > 0)
                .findFirst()
                .map(size -> reader.formats().bytes(size.longValue()))
                .orElse(null);
    }

    private static @Nullable Value licence(List<String> licences, Reader reader) {
        List<Value> values = Codes.linked(VocabularyName.LICENCE, licences, reader.tag());
        return values.isEmpty() ? null : values.getFirst();
    }

    private static List<Distribution.Way> ways(org.florilege.catalog.description.Distribution distribution) {
        List<Distribution.Way> ways = new ArrayList<>();
        distribution.downloadUrls().stream()
                .filter(url -> !url.isBlank())
                .forEach(url -> ways.add(Distribution.Way.of(Distribution.Means.DOWNLOAD, url)));
        distribution.accessUrls().stream()
                .filter(url -> !url.isBlank() && !distribution.downloadUrls().contains(url))
                .forEach(url -> ways.add(Distribution.Way.of(Distribution.Means.ACCESS, url)));
        return ways;
    }

    private static @Nullable Checksum checksum(
            List<org.florilege.catalog.description.Distribution.Checksum> checksums) {
        return checksums.stream()
                .filter(sum -> !sum.value().isBlank() && !sum.algorithm().isBlank())
                .findFirst()
                .map(sum -> new Checksum(
                        CodeLabels.label(VocabularyName.CHECKSUM_ALGORITHM, sum.algorithm(), "en"), sum.value()))
                .orElse(null);
    }
}
