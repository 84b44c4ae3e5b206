package org.florilege.api.oai;

import java.util.List;
import org.florilege.api.feed.CatalogueCard;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.roster.Chronicle;
import org.florilege.catalog.roster.Entry;
import org.florilege.catalog.roster.Roster;
import org.florilege.catalog.roster.Subset;

/// `Identify` (section 4.2): what the repository says of itself.
final class Introduction {

    private static final String OAI_IDENTIFIER = "http://www.openarchives.org/OAI/2.0/oai-identifier";
    private static final RecordKey SAMPLE = new RecordKey("0123456789");

    private final CatalogueCard catalogue;
    private final RepositoryCard card;
    private final Roster roster;

    Introduction(CatalogueCard catalogue, RepositoryCard card, Roster roster) {
        this.catalogue = catalogue;
        this.card = card;
        this.roster = roster;
    }

    void write(PublicAddress base, XmlText out) {
        Chronicle items = roster.chronicle(Subset.of(MetadataFormats.ITEMS));
        out.open(Verb.IDENTIFY.word());
        out.element("repositoryName", name());
        out.element("baseURL", base.of(OaiController.PATH));
        out.element("protocolVersion", "2.0");
        out.element("adminEmail", card.email());
        out.element("earliestDatestamp", Window.written(items.dateOf(0)));
        out.element("deletedRecord", "persistent");
        out.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
        out.element("compression", "gzip");
        out.open("description");
        identifiers(items, out);
        out.close();
        out.close();
    }

    private String name() {
        String french =
                catalogue.title().getOrDefault("fr", catalogue.publisher().name());
        String english = catalogue.title().getOrDefault("en", french);
        return french.equals(english) ? french : french + " / " + english;
    }

    /// How identifiers are made (OAI Identifier Format).
    private void identifiers(Chronicle items, XmlText out) {
        List<Entry> first = items.entries(0, 1);
        out.open(
                "oai-identifier",
                "xmlns",
                OAI_IDENTIFIER,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                OAI_IDENTIFIER + " " + OAI_IDENTIFIER + ".xsd");
        out.element("scheme", "oai");
        out.element("repositoryIdentifier", card.name());
        out.element("delimiter", ":");
        out.element(
                "sampleIdentifier",
                card.identifier(first.isEmpty() ? SAMPLE : first.getFirst().key()));
        out.close();
    }
}
