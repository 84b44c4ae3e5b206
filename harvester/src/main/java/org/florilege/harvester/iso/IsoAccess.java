package org.florilege.harvester.iso;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.xml.XmlElement;

/// How one gets at a dataset: downloads and services as distributions, pages as pages.
final class IsoAccess {

    private static final String TECHNIQUE = "http://inspire.ec.europa.eu/metadata-codelist/SpatialRepresentationType/";

    private final IsoTexts texts;
    private final IsoConstraints constraints;

    IsoAccess(IsoTexts texts, IsoConstraints constraints) {
        this.texts = texts;
        this.constraints = constraints;
    }

    void state(XmlElement document, XmlElement resource, About record) {
        List<String> formats = formats(document, resource);
        int distributions = 0;
        for (XmlElement transfer : transfers(document)) {
            List<OnlineResource> online = online(transfer);
            long files = online.stream().filter(IsoAccess::isFile).count();
            for (OnlineResource link : online) {
                if (!isDistribution(link)) page(link, record);
                else {
                    boolean sized = online.size() == 1 || (files == 1 && isFile(link));
                    distribution(link, formats, sized ? size(transfer) : Optional.empty(), resource, record);
                    distributions++;
                }
            }
        }
        if (distributions == 0) constraints.stateTerms(record);
    }

    private static List<XmlElement> transfers(XmlElement document) {
        List<XmlElement> found = new ArrayList<>();
        for (XmlElement distribution : document.all("distributionInfo").stream()
                .flatMap(XmlElement::children)
                .toList()) {
            found.addAll(distribution.all("transferOptions", "MD_DigitalTransferOptions"));
            found.addAll(distribution.all(
                    "distributor", "MD_Distributor", "distributorTransferOptions", "MD_DigitalTransferOptions"));
        }
        return found;
    }

    /// @return everything on the web that the document links
    static List<OnlineResource> everywhere(XmlElement document) {
        return transfers(document).stream()
                .flatMap(transfer -> online(transfer).stream())
                .toList();
    }

    private static List<OnlineResource> online(XmlElement transfer) {
        return transfer.all("onLine").stream()
                .flatMap(XmlElement::children)
                .flatMap(link -> OnlineResource.of(link).stream())
                .toList();
    }

    private static boolean isFile(OnlineResource link) {
        return isDistribution(link) && link.service().isEmpty() && !link.isMachine();
    }

    private static boolean isDistribution(OnlineResource link) {
        if (link.isMetadata()) return false;
        return switch (link.function()) {
            case "download", "offlineAccess", "order", "browsing", "fileAccess" -> true;
            case "information", "search", "completeMetadata", "browseGraphic", "upload", "emailService" -> false;
            default ->
                link.service().isPresent()
                        || link.isFile()
                        || link.isMachine()
                        || link.protocol().contains("DOWNLOAD")
                        || link.protocol().startsWith("ESRI")
                        || link.protocol().startsWith("FTP");
        };
    }

    private void page(OnlineResource link, About record) {
        boolean unknown = link.function().isEmpty() && !link.isMetadata();
        About page = record.thing(
                unknown ? Terms.DCAT : Terms.FOAF, unknown ? "landingPage" : "page", Optional.of(link.address()));
        if (!record.subject().hasURI(link.address())) label(link, page);
    }

    private void distribution(
            OnlineResource link, List<String> formats, Optional<String> size, XmlElement resource, About record) {
        About distribution = record.part(Terms.DCAT, "distribution")
                .type(Terms.DCAT, "Distribution")
                .iri(Terms.DCAT, "accessURL", link.address());
        label(link, distribution);
        Optional<String> service = link.service();
        if (service.isEmpty() && (link.isFile() || link.protocol().contains("DOWNLOAD")))
            distribution.iri(Terms.DCAT, "downloadURL", link.address());
        service.ifPresent(standard -> service(link, standard, distribution));
        if (service.isEmpty())
            format(link, formats).ifPresent(format -> distribution.text(Terms.DCT, "format", format));
        link.element()
                .first("name", "MimeFileType")
                .flatMap(type -> type.attribute("type"))
                .ifPresent(type -> distribution.text(Terms.DCAT, "mediaType", type));
        link.element()
                .first("applicationProfile")
                .map(IsoTexts::main)
                .filter(profile -> profile.indexOf('/') > 0 && profile.indexOf(' ') < 0 && profile.indexOf(':') < 0)
                .ifPresent(type -> distribution.text(Terms.DCAT, "mediaType", type));
        size.ifPresent(bytes -> distribution.text(Terms.DCAT, "byteSize", bytes));
        for (XmlElement technique : resource.all("spatialRepresentationType"))
            distribution.iri(Terms.ADMS, "representationTechnique", TECHNIQUE + IsoTexts.code(technique));
        constraints.stateTerms(distribution);
    }

    private void label(OnlineResource link, About about) {
        link.element().first("name").ifPresent(name -> texts.state(name, about, Terms.DCT, "title"));
        link.element()
                .first("description")
                .ifPresent(description -> texts.state(description, about, Terms.DCT, "description"));
    }

    private void service(OnlineResource link, String standard, About distribution) {
        About service = distribution
                .part(Terms.DCAT, "accessService")
                .type(Terms.DCAT, "DataService")
                .iri(Terms.DCAT, "endpointURL", link.endpoint())
                .iri(Terms.GEODCAT, "serviceProtocol", standard);
        if (link.isCapabilities()) service.iri(Terms.DCAT, "endpointDescription", link.address());
        link.element().first("name").ifPresent(name -> texts.state(name, service, Terms.DCT, "title"));
    }

    private static List<String> formats(XmlElement document, XmlElement resource) {
        List<XmlElement> found = new ArrayList<>(resource.all("resourceFormat", "MD_Format"));
        found.addAll(document.all("distributionInfo", "MD_Distribution", "distributionFormat", "MD_Format"));
        found.addAll(document.all(
                "distributionInfo",
                "MD_Distribution",
                "distributor",
                "MD_Distributor",
                "distributorFormat",
                "MD_Format"));
        return found.stream()
                .map(format -> format.first("name")
                        .or(() -> format.first("formatSpecificationCitation", "CI_Citation", "title"))
                        .map(name -> IsoTexts.link(name)
                                .filter(link -> link.contains("file-type/") || link.contains("media-types/"))
                                .orElseGet(() -> IsoTexts.main(name)))
                        .orElse(""))
                .filter(format -> !format.isBlank())
                .distinct()
                .toList();
    }

    /// The only format, or the one that the link names.
    private static Optional<String> format(OnlineResource link, List<String> formats) {
        if (formats.size() == 1) return Optional.of(formats.getFirst());
        String clues = (link.address() + " " + link.element().text()).toLowerCase(Locale.ROOT);
        return formats.stream()
                .filter(format -> Stream.of(format.toLowerCase(Locale.ROOT).split("[\\s(/]+", 2)[0])
                        .anyMatch(word -> word.length() > 2 && clues.contains(word)))
                .findFirst();
    }

    /// Sizes are in megabytes (ISO 19115:2003, B.2.10.3).
    private static Optional<String> size(XmlElement transfer) {
        String text = IsoTexts.main(transfer.first("transferSize"));
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(text.strip())
                                    .movePointRight(6)
                                    .setScale(0, RoundingMode.HALF_UP)
                                    .toPlainString())
                            .filter(bytes -> !bytes.startsWith("-") && !bytes.equals("0"));
        } catch (NumberFormatException odd) {
            return Optional.empty();
        }
    }
}
