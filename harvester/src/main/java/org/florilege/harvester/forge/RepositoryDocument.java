package org.florilege.harvester.forge;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.code.AlgorithmStatements;
import org.florilege.harvester.code.Fact;
import org.florilege.harvester.code.FileFacts;
import org.florilege.harvester.code.MetadataFiles;
import org.florilege.harvester.code.RepositoryMetadata;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.forge.Forge.RemoteFile;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import tools.jackson.databind.JsonNode;

/// Makes one document of one repository.
final class RepositoryDocument {

    private final Forge forge;
    private final ForgeClient client;
    private final Spilling spilling;

    RepositoryDocument(Forge forge, ForgeClient client, Spilling spilling) {
        this.forge = forge;
        this.client = client;
        this.spilling = spilling;
    }

    /// @param stated the forge's description of it
    /// @throws SourceException when something of it could not be asked
    SourceDocument read(JsonNode stated) {
        List<FileFacts> all = new ArrayList<>();
        all.add(forge.facts(stated));
        List<RemoteFile> licences = new ArrayList<>();
        DocumentBuilder document = new DocumentBuilder(forge.summary(stated).url(), spilling);
        for (RemoteFile file : forge.files(stated)) {
            if (MetadataFiles.isLicence(file.name())) licences.add(file);
            else if (MetadataFiles.isKnown(file.name())) all.addAll(facts(file, document));
        }
        boolean unlicensed =
                all.stream().allMatch(file -> file.values(Fact.LICENCE).isEmpty());
        if (unlicensed) for (RemoteFile file : licences) all.addAll(facts(file, document));
        RepositoryMetadata metadata = RepositoryMetadata.of(all);
        metadata.remarks().forEach(remark -> document.remark(remark.spot(), remark.finding()));
        String subject = forge.summary(stated).url();
        AlgorithmStatements.state(NodeFactory.createURI(subject), metadata, document);
        return document.build();
    }

    private List<FileFacts> facts(RemoteFile file, DocumentBuilder document) {
        byte[] content = client.file(file.content()).orElse(new byte[0]);
        if (content.length == 0) return List.of();
        if (content.length <= MetadataFiles.MAX_BYTES) return MetadataFiles.read(file.name(), file.address(), content);
        document.remark(
                file.name(),
                Finding.of(
                        Rule.CODE_FILE,
                        "{0} is larger than {1} bytes and was not read.",
                        "Keep metadata apart from data.",
                        file.name(),
                        MetadataFiles.MAX_BYTES));
        return List.of();
    }

    /// @return a document that says of a repository only why it could not be read
    static SourceDocument refused(String url, Finding finding, Spilling spilling) {
        DocumentBuilder document = new DocumentBuilder(url, spilling);
        document.refuse(url, "", finding);
        return document.build();
    }
}
