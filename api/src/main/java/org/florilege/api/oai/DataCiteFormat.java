package org.florilege.api.oai;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.florilege.api.crosswalk.Crosswalks;
import org.florilege.api.crosswalk.DataCiteXml;
import org.florilege.api.crosswalk.Described;
import org.florilege.api.crosswalk.Surroundings;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;

/// `oai_datacite`: the record as DataCite registers it, which is what OpenAIRE asks of archives of data.
final class DataCiteFormat implements MetadataFormat {

    private final Crosswalks crosswalks;
    private final DataCiteXml dataCite;
    private final XMLOutputFactory writers = XMLOutputFactory.newFactory();

    DataCiteFormat(Crosswalks crosswalks) {
        this.crosswalks = crosswalks;
        this.dataCite = new DataCiteXml(crosswalks);
    }

    @Override
    public String prefix() {
        return "oai_datacite";
    }

    @Override
    public String schema() {
        return DataCiteXml.SCHEMA;
    }

    @Override
    public String namespace() {
        return DataCiteXml.NAMESPACE;
    }

    @Override
    public Set<Kind> kinds() {
        return MetadataFormats.ITEMS;
    }

    @Override
    public Writing writing(Collection<CatalogRecord> records, PublicAddress base) {
        Surroundings around = crosswalks.around(records);
        return (said, created, out) -> out.fragment(element(crosswalks.described(said, created, around)))
                .text("\n");
    }

    private String element(Described record) {
        if (!dataCite.covers(record)) throw new UnwritableException("too little in it for DataCite");
        StringWriter element = new StringWriter();
        try {
            XMLStreamWriter writer = writers.createXMLStreamWriter(element);
            dataCite.write(record, writer);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing can fail in memory", e);
        }
        return element.toString();
    }
}
