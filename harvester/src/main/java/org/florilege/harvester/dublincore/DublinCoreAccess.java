package org.florilege.harvester.dublincore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.florilege.harvester.datacite.AccessRights;
import org.florilege.harvester.datacite.Licences;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.ByteSizes;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Pids;

/// Under which names, where and on which terms the data can be had.
final class DublinCoreAccess {

    private static final String ACCESS = "http://publications.europa.eu/resource/authority/access-right/";

    private final Properties properties;
    private final List<String> identifiers;
    private final String iri;

    /// @param iri of the record
    DublinCoreAccess(Properties properties, String iri) {
        this.properties = properties;
        this.identifiers = properties.values("identifier");
        this.iri = iri;
    }

    void state(About record, boolean algorithm) {
        identifiers(record);
        rights(record);
        if (algorithm) terms(record);
        else distributions(record);
    }

    private void identifiers(About record) {
        record.text(Terms.DCT, "identifier", iri);
        pages().forEach(page -> record.iri(Terms.DCAT, "landingPage", page));
        List<String> pages = pages();
        for (String identifier : identifiers) {
            boolean known = identifier.equals(iri) || pages.contains(identifier) || isFile(identifier);
            if (!known) record.identifier(identifier);
        }
    }

    /// The DOI leads to the page that its owner means; else each address that is not plainly a file.
    private List<String> pages() {
        Optional<String> doi =
                identifiers.stream().flatMap(text -> Pids.doi(text).stream()).findFirst();
        if (doi.isPresent()) return List.of(doi.get());
        return addresses().filter(address -> !isFile(address)).limit(1).toList();
    }

    private Stream<String> addresses() {
        return identifiers.stream().filter(text -> Iris.isWebAddress(text) && text.indexOf(' ') < 0);
    }

    private static boolean isFile(String address) {
        String path = address.toLowerCase(Locale.ROOT);
        int query = path.indexOf('?');
        if (query >= 0) path = path.substring(0, query);
        return Stream.of(
                        ".csv",
                        ".zip",
                        ".xlsx",
                        ".xls",
                        ".json",
                        ".xml",
                        ".gz",
                        ".tar",
                        ".txt",
                        ".pdf",
                        ".nc",
                        ".tif",
                        ".tiff",
                        ".parquet",
                        ".tsv",
                        ".sav",
                        ".rds")
                .anyMatch(path::endsWith);
    }

    private void rights(About record) {
        List<String> all = new ArrayList<>(properties.values("rights"));
        all.addAll(properties.values("accessRights"));
        for (String text : all)
            AccessRights.of(text).ifPresent(code -> record.iri(Terms.DCT, "accessRights", ACCESS + code));
    }

    private static boolean isSize(String text) {
        return Character.isDigit(text.charAt(0))
                && text.chars().anyMatch(Character::isLetter)
                && ByteSizes.read(text).isPresent();
    }

    private static void extent(String size, About record) {
        record.part(Terms.DCT, "extent").type(Terms.DCT, "SizeOrDuration").text(Terms.RDFS, "label", size);
    }

    private void terms(About thing) {
        List<String> all = new ArrayList<>(properties.values("license"));
        all.addAll(properties.values("rights"));
        for (String text : all) {
            if (AccessRights.of(text).isPresent()) continue;
            if (Iris.isWebAddress(text) && text.indexOf(' ') < 0) thing.iri(Terms.DCT, "license", text);
            else if (Licences.isNamed(text))
                thing.part(Terms.DCT, "license")
                        .type(Terms.DCT, "LicenseDocument")
                        .text(Terms.RDFS, "label", text);
            else
                thing.part(Terms.DCT, "rights")
                        .type(Terms.DCT, "RightsStatement")
                        .text(Terms.RDFS, "label", text);
        }
    }

    private void distributions(About record) {
        List<String> files = addresses().filter(DublinCoreAccess::isFile).toList();
        List<String> formats = Stream.of("format", "medium")
                .flatMap(name -> properties.values(name).stream())
                .filter(format -> !format.isEmpty() && !Character.isDigit(format.charAt(0)))
                .distinct()
                .toList();
        List<String> sizes = new ArrayList<>(properties.values("extent"));
        properties.values("format").stream().filter(DublinCoreAccess::isSize).forEach(sizes::add);
        List<String> places = files.isEmpty() ? pages() : files;
        if (places.isEmpty() && iri.startsWith("http")) places = List.of(iri);
        for (String place : places) {
            About distribution = record.part(Terms.DCAT, "distribution")
                    .type(Terms.DCAT, "Distribution")
                    .iri(Terms.DCAT, "accessURL", place);
            if (!files.isEmpty()) distribution.iri(Terms.DCAT, "downloadURL", place);
            if (formats.size() == 1) distribution.text(Terms.DCT, "format", formats.getFirst());
            if (places.size() == 1 && sizes.size() == 1 && isSize(sizes.getFirst()))
                distribution.text(Terms.DCAT, "byteSize", sizes.getFirst());
            else for (String size : sizes) extent(size, record);
            terms(distribution);
        }
        if (places.isEmpty()) terms(record);
        if (formats.size() > 1 || places.isEmpty())
            for (String format : formats) record.text(Terms.DC, "format", format);
    }
}
