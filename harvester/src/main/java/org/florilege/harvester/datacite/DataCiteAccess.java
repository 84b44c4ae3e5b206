package org.florilege.harvester.datacite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.ByteSizes;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.xml.XmlElement;

/// How one gets at it, in which formats and under which terms. DataCite names no files: the distribution is what
/// the identifier leads to.
final class DataCiteAccess {

    private static final String ACCESS = "http://publications.europa.eu/resource/authority/access-right/";

    private final XmlElement resource;
    private final ResourceType type;

    DataCiteAccess(XmlElement resource, ResourceType type) {
        this.resource = resource;
        this.type = type;
    }

    /// @param address where it is to be had
    void state(About record, String address) {
        for (XmlElement rights : allRights())
            access(rights).ifPresent(code -> record.iri(Terms.DCT, "accessRights", ACCESS + code));
        if (type.isAlgorithm()) {
            rights(record);
            return;
        }
        List<String> formats = formats();
        List<XmlElement> files = resource.all("file");
        if (!files.isEmpty()) {
            files.forEach(file -> file(file, record));
            return;
        }
        if (!address.startsWith("http")) {
            rights(record);
            for (String format : formats) record.text(Terms.DCT, "format", format);
            return;
        }
        List<String> sizes = texts("sizes", "size");
        List<String> inBytes = sizes.stream().filter(DataCiteAccess::isInBytes).toList();
        if (formats.isEmpty()) formats = List.of("");
        for (String format : formats) {
            About distribution = record.part(Terms.DCAT, "distribution")
                    .type(Terms.DCAT, "Distribution")
                    .iri(Terms.DCAT, "accessURL", address);
            format(format, distribution);
            rights(distribution);
            if (formats.size() == 1 && inBytes.size() == 1)
                distribution.text(Terms.DCAT, "byteSize", inBytes.getFirst());
        }
        boolean one = formats.size() == 1 && inBytes.size() == 1;
        for (String size : sizes) if (!one || !isInBytes(size)) extent(size, record);
    }

    /// A file, as OpenAIRE 4 has it: its address with its media type.
    private void file(XmlElement file, About record) {
        String address = file.text();
        if (!Iris.isWebAddress(address)) return;
        About distribution = record.part(Terms.DCAT, "distribution")
                .type(Terms.DCAT, "Distribution")
                .iri(Terms.DCAT, "accessURL", address)
                .iri(Terms.DCAT, "downloadURL", address);
        file.attribute("mimeType").ifPresent(type -> format(type, distribution));
        rights(distribution);
    }

    /// Kernel 2 and OpenAIRE 4 have no list around them; OpenAIRE 4 has the licence apart.
    private List<XmlElement> allRights() {
        List<XmlElement> all = new ArrayList<>(resource.all("rightsList", "rights"));
        all.addAll(resource.all("rights"));
        all.addAll(resource.all("licenseCondition"));
        return all;
    }

    private static void format(String format, About distribution) {
        if (format.indexOf('/') > 0 && format.indexOf(' ') < 0) distribution.text(Terms.DCAT, "mediaType", format);
        distribution.text(Terms.DCT, "format", format);
    }

    /// A repository lists the format of each of its files; which it has is what counts.
    private List<String> formats() {
        Set<String> formats = new LinkedHashSet<>();
        List<String> all = new ArrayList<>(texts("formats", "format"));
        resource.all("format").forEach(format -> all.add(format.text()));
        for (String stated : all) if (ByteSizes.read(stated).isEmpty()) formats.add(stated);
        return new ArrayList<>(formats);
    }

    private List<String> texts(String list, String item) {
        return resource.all(list, item).stream()
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static boolean isInBytes(String size) {
        return size.chars().anyMatch(Character::isLetter)
                && ByteSizes.read(size).isPresent();
    }

    private static void extent(String size, About thing) {
        thing.part(Terms.DCT, "extent").type(Terms.DCT, "SizeOrDuration").text(Terms.RDFS, "label", size);
    }

    private void rights(About thing) {
        for (XmlElement rights : allRights()) if (access(rights).isEmpty()) terms(rights, thing);
    }

    private static void terms(XmlElement rights, About thing) {
        String text = rights.text();
        String uri = rights.attribute("rightsURI")
                .or(() -> rights.attribute("uri"))
                .orElse("")
                .strip();
        String id = rights.attribute("rightsIdentifier").orElse("").strip();
        boolean spdx = rights.attribute("rightsIdentifierScheme").orElse("SPDX").equalsIgnoreCase("SPDX");
        if (Iris.isWebAddress(uri)) thing.iri(Terms.DCT, "license", uri);
        else if (!id.isEmpty() && spdx) thing.iri(Terms.DCT, "license", "https://spdx.org/licenses/" + spdxCase(id));
        else if (Iris.isWebAddress(text) && text.indexOf(' ') < 0) thing.iri(Terms.DCT, "license", text);
        else if (!text.isEmpty() && Licences.isNamed(text))
            thing.part(Terms.DCT, "license")
                    .type(Terms.DCT, "LicenseDocument")
                    .text(Terms.RDFS, "label", text, rights.language());
        else if (!text.isEmpty())
            thing.part(Terms.DCT, "rights")
                    .type(Terms.DCT, "RightsStatement")
                    .text(Terms.RDFS, "label", text, rights.language());
    }

    /// DataCite's own services write the ids of SPDX in small letters.
    private static String spdxCase(String id) {
        return id.startsWith("cc") || id.startsWith("mit") || id.startsWith("odbl") || id.startsWith("gpl")
                ? id.toUpperCase(Locale.ROOT)
                : id;
    }

    private static Optional<String> access(XmlElement rights) {
        String stated = rights.text() + " " + rights.attribute("rightsURI").orElse("");
        return AccessRights.of(stated);
    }
}
