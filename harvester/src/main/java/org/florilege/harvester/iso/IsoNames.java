package org.florilege.harvester.iso;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Pids;
import org.florilege.harvester.xml.XmlElement;

/// Which IRI a thing has that a catalogue of this kind identifies: its own address or DOI; for a UUID, which names
/// the same thing in every catalogue, its URN; else one made of the source and the identifier.
final class IsoNames {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private final SourceId source;

    IsoNames(SourceId source) {
        this.source = source;
    }

    /// @return the address that an identifier is, if it is one
    static Optional<String> address(String identifier) {
        String bare = identifier.strip();
        if (bare.indexOf(' ') >= 0) return Optional.empty();
        return Pids.doi(bare)
                .or(() -> Optional.of(bare).filter(Iris::isWebAddress).map(IsoNames::legal));
    }

    private static String legal(String iri) {
        return Iris.encode(iri.replace("#", "%23"));
    }

    /// @return the IRI of what this identifies; empty for nothing
    Optional<String> iri(String identifier) {
        String bare = identifier.strip();
        if (bare.isEmpty()) return Optional.empty();
        if (UUID.matcher(bare).matches()) return Optional.of("urn:uuid:" + bare.toLowerCase(Locale.ROOT));
        if (bare.startsWith("urn:")) return Optional.of(legal(bare));
        return address(bare).or(() -> Optional.of("urn:florilege:" + source + ":" + legal(bare)));
    }

    /// A document is often named by a request that gives it, as in `?request=GetRecordById&id=…`.
    ///
    /// @param reference has `uuidref` or `xlink:href`
    Optional<String> referred(XmlElement reference) {
        Optional<String> link = reference.attribute("href").map(String::strip).filter(href -> !href.isEmpty());
        return link.flatMap(IsoNames::asked)
                .or(() -> reference.attribute("uuidref"))
                .flatMap(this::iri)
                .or(() -> link.filter(Iris::isWebAddress).map(Iris::encode));
    }

    private static Optional<String> asked(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (!lower.contains("getrecordbyid")) return Optional.empty();
        int at = Math.max(lower.indexOf("?id="), lower.indexOf("&id="));
        if (at < 0) return Optional.empty();
        int end = address.indexOf('&', at + 1);
        int fragment = address.indexOf('#', at);
        int stop = Math.min(end < 0 ? address.length() : end, fragment < 0 ? address.length() : fragment);
        try {
            return Optional.of(URLDecoder.decode(address.substring(at + 4, stop), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.of(address.substring(at + 4, stop));
        }
    }
}
