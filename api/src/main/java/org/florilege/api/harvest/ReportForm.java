package org.florilege.api.harvest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.florilege.harvester.run.Run;
import org.springframework.http.MediaType;

/// A form in which a report is given. The order is our preference where the client has none.
enum ReportForm {
    JSON("application", "json", "inline"),
    CSV("text", "csv", "attachment");

    private final String type;
    private final String subtype;
    private final String disposition;

    ReportForm(String type, String subtype, String disposition) {
        this.type = type;
        this.subtype = subtype;
        this.disposition = disposition;
    }

    MediaType mediaType() {
        return this == JSON ? MediaType.APPLICATION_JSON : new MediaType(type, subtype, StandardCharsets.UTF_8);
    }

    /// Whether a browser shows it, and under which name it keeps it.
    String disposition(Run run) {
        return disposition + "; filename=\"" + run.source() + "-"
                + run.id().value().substring(0, 8) + "." + suffix() + "\"";
    }

    private String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReportForm> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(form -> form.suffix().equals(suffix))
                .findFirst();
    }

    /// The form that an `Accept` header likes best.
    static ReportForm accepted(List<MediaType> accept) {
        return CSV.quality(accept) > JSON.quality(accept) ? CSV : JSON;
    }

    private double quality(List<MediaType> accept) {
        MediaType plain = new MediaType(type, subtype);
        return accept.stream()
                .filter(range -> range.includes(plain))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }
}
