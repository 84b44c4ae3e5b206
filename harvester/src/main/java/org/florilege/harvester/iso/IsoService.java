package org.florilege.harvester.iso;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.xml.XmlElement;

/// What is said of a service alone: of which kind it is, where it answers, which datasets it serves.
final class IsoService {

    private static final String TYPE = "http://inspire.ec.europa.eu/metadata-codelist/SpatialDataServiceType/";

    private final IsoTexts texts;
    private final IsoNames names;

    IsoService(IsoTexts texts, IsoNames names) {
        this.texts = texts;
        this.names = names;
    }

    void state(XmlElement document, XmlElement resource, About record) {
        String type = IsoTexts.main(resource.first("serviceType"));
        switch (type) {
            case "view", "discovery", "download", "transformation", "invoke", "other" ->
                record.iri(Terms.GEODCAT, "serviceType", TYPE + type);
            default -> record.text(Terms.DCT, "type", type);
        }
        endpoints(document, resource, record);
        Set<String> served = new LinkedHashSet<>();
        for (XmlElement coupled : resource.all("operatesOn"))
            names.referred(coupled).ifPresent(served::add);
        for (XmlElement coupled : resource.all("coupledResource", "SV_CoupledResource", "identifier"))
            names.iri(IsoTexts.main(coupled)).ifPresent(served::add);
        for (String dataset : served) record.iri(Terms.DCAT, "servesDataset", dataset);
    }

    private void endpoints(XmlElement document, XmlElement resource, About record) {
        List<OnlineResource> operations =
                resource.all("containsOperations", "SV_OperationMetadata", "connectPoint").stream()
                        .flatMap(XmlElement::children)
                        .flatMap(link -> OnlineResource.of(link).stream())
                        .toList();
        List<OnlineResource> links = IsoAccess.everywhere(document);
        Set<String> endpoints = new LinkedHashSet<>();
        List<OnlineResource> answering = new ArrayList<>(operations);
        for (OnlineResource link : links) {
            if (isPage(link)) record.iri(Terms.FOAF, "page", link.address());
            else answering.add(link);
        }
        for (OnlineResource link : answering) {
            endpoints.add(link.endpoint());
            if (link.isCapabilities()) record.iri(Terms.DCAT, "endpointDescription", link.address());
            link.service().ifPresent(standard -> record.iri(Terms.GEODCAT, "serviceProtocol", standard));
        }
        for (String endpoint : endpoints) record.iri(Terms.DCAT, "endpointURL", endpoint);
        for (XmlElement version : resource.all("serviceTypeVersion"))
            texts.state(version, record, Terms.DCAT, "version");
    }

    private static boolean isPage(OnlineResource link) {
        boolean informs =
                link.function().equals("information") || link.function().equals("search");
        return informs && link.service().isEmpty();
    }
}
