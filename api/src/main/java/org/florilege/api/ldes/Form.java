package org.florilege.api.ldes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;

/// The forms of the stream; the first is given to who has no wish.
enum Form {
    TRIG("application", "trig", "trig"),
    N_QUADS("application", "n-quads", "nq"),
    JSON_LD("application", "ld+json", "jsonld"),
    TURTLE("text", "turtle", "ttl");

    private final String type;
    private final String subtype;
    private final String suffix;

    Form(String type, String subtype, String suffix) {
        this.type = type;
        this.subtype = subtype;
        this.suffix = suffix;
    }

    MediaType mediaType() {
        return new MediaType(type, subtype, StandardCharsets.UTF_8);
    }

    private MediaType plain() {
        return new MediaType(type, subtype);
    }

    String suffix() {
        return suffix;
    }

    static Optional<Form> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(form -> form.suffix.equals(suffix))
                .findFirst();
    }

    static List<String> suffixes() {
        return Arrays.stream(values()).map(Form::suffix).toList();
    }

    static List<String> offered() {
        return Arrays.stream(values()).map(form -> form.plain().toString()).toList();
    }

    /// The form that the client likes best (RFC 9110, section 12.5.1); empty when it reads none.
    static Optional<Form> accepted(List<MediaType> accept) {
        List<MediaType> wishes = accept.isEmpty() ? List.of(MediaType.ALL) : accept;
        return Arrays.stream(values())
                .filter(form -> form.quality(wishes) > 0)
                .min(Comparator.<Form>comparingDouble(form -> -form.quality(wishes))
                        .thenComparingInt(form -> -form.exactness(wishes)));
    }

    private double quality(List<MediaType> wishes) {
        int exactness = exactness(wishes);
        return wishes.stream()
                .filter(range -> range.includes(plain()) && exactness(range) == exactness)
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }

    private int exactness(List<MediaType> wishes) {
        return wishes.stream()
                .filter(range -> range.includes(plain()))
                .mapToInt(Form::exactness)
                .max()
                .orElse(0);
    }

    private static int exactness(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
