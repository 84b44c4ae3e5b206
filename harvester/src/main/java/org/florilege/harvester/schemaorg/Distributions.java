package org.florilege.harvester.schemaorg;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.reader.Terms;

/// Files and where to get them: `distribution` with `DataDownload`, and Croissant's `FileObject` and `FileSet`.
final class Distributions {

    private static final int MAX_CONTAINERS = 4;
    private static final List<String> ALGORITHMS = List.of("sha256", "md5", "sha1", "sha512");

    private Distributions() {}

    /// @return whether there is any
    static boolean state(Subject of, Thing described) {
        boolean any = false;
        for (String property : List.of("distribution", "encoding", "associatedMedia"))
            for (Thing file : described.values(property)) any |= state(of, described, file);
        return any || own(of, described);
    }

    /// DataCite says of the dataset itself where its files are and of which size and format.
    private static boolean own(Subject of, Thing described) {
        List<String> addresses = described.addresses("contentUrl");
        for (String address : addresses) {
            Subject distribution = of.part(Terms.DCAT + "distribution").type(Terms.DCAT + "Distribution");
            distribution.address(Terms.DCAT + "accessURL", address);
            distribution.address(Terms.DCAT + "downloadURL", address);
            if (addresses.size() == 1) contents(distribution, described);
            license(distribution, described);
        }
        if (addresses.size() != 1) {
            for (Thing format : described.values("encodingFormat", "fileFormat"))
                of.text(Terms.DCT + "format", format.label());
            of.text(Terms.DCT + "extent", described.text("contentSize"));
        }
        return !addresses.isEmpty();
    }

    private static boolean state(Subject of, Thing described, Thing file) {
        if (file.isText()) {
            if (file.text().chars().anyMatch(Character::isWhitespace)) return false;
            Subject distribution = of.part(Terms.DCAT + "distribution").type(Terms.DCAT + "Distribution");
            distribution.address(Terms.DCAT + "accessURL", file.text());
            license(distribution, described);
            return true;
        }
        Thing archive = container(file);
        if (address(archive).isEmpty() && file.label().isEmpty()) return false;
        distribution(of, described, file, archive);
        return true;
    }

    /// A file in an archive is had by getting the archive.
    private static Thing container(Thing file) {
        Thing outer = file;
        for (int i = 0; i < MAX_CONTAINERS; i++) {
            List<Thing> around = outer.values("containedIn");
            if (around.isEmpty() || around.getFirst().isText()) return outer;
            outer = around.getFirst();
        }
        return outer;
    }

    private static String address(Thing file) {
        return file.address("contentUrl", "url");
    }

    private static void distribution(Subject of, Thing described, Thing file, Thing archive) {
        Node node = file.ownIri().map(NodeFactory::createURI).orElseGet(NodeFactory::createBlankNode);
        of.add(Terms.DCAT + "distribution", node);
        Subject distribution = new Subject(of.document(), node).type(Terms.DCAT + "Distribution");
        distribution.addAll(Terms.DCT + "title", file.literals("name"));
        distribution.addAll(Terms.DCT + "description", file.literals("description"));
        boolean packed = file != archive;
        distribution.address(Terms.DCAT + "accessURL", packed ? address(archive) : file.address("url", "contentUrl"));
        if (!packed) distribution.address(Terms.DCAT + "downloadURL", file.address("contentUrl"));
        contents(distribution, file);
        if (packed) archive.values("encodingFormat").forEach(format -> packing(distribution, format.label()));
        dates(distribution, file);
        for (Thing language : file.values("inLanguage")) distribution.text(Terms.DCT + "language", language.label());
        license(distribution, file.values("license").isEmpty() ? described : file);
    }

    /// What a file is like: format, size, checksums.
    private static void contents(Subject distribution, Thing file) {
        formats(distribution, file);
        distribution.text(Terms.DCAT + "byteSize", file.text("contentSize"));
        for (String algorithm : ALGORITHMS) checksum(distribution, algorithm, file.text(algorithm));
        for (Thing checksum : file.values("checksum")) spdx(distribution, checksum);
        for (Thing identifier : file.values("identifier")) {
            String scheme = bare(identifier.text("propertyID", "propertyId", "name"));
            if (ALGORITHMS.contains(scheme)) checksum(distribution, scheme, identifier.text("value"));
        }
    }

    /// @param scheme of an identifier
    static boolean isChecksum(String scheme) {
        return ALGORITHMS.contains(bare(scheme));
    }

    private static void formats(Subject distribution, Thing file) {
        for (Thing format : file.values("encodingFormat", "fileFormat")) format(distribution, format.label());
    }

    private static void format(Subject distribution, String format) {
        if (format.isEmpty()) return;
        boolean address = format.contains("://");
        if (address) distribution.address(Terms.DCT + "format", format);
        else distribution.text(format.indexOf('/') > 0 ? Terms.DCAT + "mediaType" : Terms.DCT + "format", format);
    }

    private static void packing(Subject distribution, String format) {
        String bare = format.toLowerCase(Locale.ROOT);
        boolean archive = bare.contains("zip") || bare.contains("tar") || bare.contains("7z") || bare.contains("rar");
        if (archive) distribution.text(Terms.DCAT + "packageFormat", format);
    }

    private static void checksum(Subject distribution, String algorithm, String value) {
        if (value.isEmpty() || !value.chars().allMatch(Character::isLetterOrDigit)) return;
        Subject checksum = distribution.part(Terms.SPDX + "checksum").type(Terms.SPDX + "Checksum");
        checksum.add(Terms.SPDX + "algorithm", NodeFactory.createURI(Terms.SPDX + "checksumAlgorithm_" + algorithm));
        checksum.text(Terms.SPDX + "checksumValue", value.toLowerCase(Locale.ROOT));
    }

    /// A checksum in the words of SPDX, as science-on-schema.org recommends.
    private static void spdx(Subject distribution, Thing checksum) {
        String algorithm = checksum.values("algorithm", "checksumAlgorithm").stream()
                .map(Thing::text)
                .findFirst()
                .orElse("");
        String bare = bare(algorithm);
        if (!bare.isEmpty()) checksum(distribution, bare, checksum.text("checksumValue"));
    }

    private static String bare(String algorithm) {
        return algorithm
                .substring(Math.max(algorithm.lastIndexOf('_'), algorithm.lastIndexOf(':')) + 1)
                .toLowerCase(Locale.ROOT)
                .replace("-", "");
    }

    static void dates(Subject subject, Thing described) {
        subject.text(Terms.DCT + "created", described.text("dateCreated"));
        subject.text(Terms.DCT + "issued", described.text("datePublished", "uploadDate"));
        subject.text(Terms.DCT + "modified", described.text("dateModified"));
    }

    /// A licence is named, linked or described.
    static void license(Subject subject, Thing described) {
        for (Thing license : described.values("license")) {
            String licence = license.isText() ? license.text() : license(license);
            if (licence.contains("://")) subject.address(Terms.DCT + "license", licence);
            else subject.text(Terms.DCT + "license", licence);
        }
    }

    /// Its address, or that of the licence that it only wraps, or its name.
    private static String license(Thing license) {
        String address = license.address("url", "license", "identifier");
        if (address.isEmpty()) address = license.ownIri().orElse("");
        return address.isEmpty() ? license.text("name", "identifier") : address;
    }
}
