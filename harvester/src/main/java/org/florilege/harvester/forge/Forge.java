package org.florilege.harvester.forge;

import java.net.URI;
import java.util.List;
import org.florilege.harvester.code.FileFacts;
import tools.jackson.databind.JsonNode;

/// One forge: where things are at its interface, and what its answers mean. May ask the forge; failures are
/// those of [ForgeClient].
interface Forge {

    /// @param path of an organisation, a group or a user below the forge's address; nothing for all of the forge
    /// @return the first pages of the listings that it may have, in the order in which to try them
    List<URI> listings(String path);

    /// @return whether a path below the forge's address can only be that of a repository
    boolean isRepository(String path);

    /// @return where a repository is described
    URI repository(String path);

    /// @return the repositories on a page of a listing
    List<JsonNode> members(JsonNode page);

    /// @return what a description says of a repository as such
    Repository summary(JsonNode stated);

    /// @return all that the forge says of its software
    FileFacts facts(JsonNode stated);

    /// @return the files in its top folder; none when it is empty
    List<RemoteFile> files(JsonNode stated);

    /// A repository as such.
    ///
    /// @param url under which people find it; it names the record
    /// @param open whether everybody may see it
    /// @param fork whether it began as a copy of another
    /// @param archived whether it is kept for reading only
    /// @param topics as its owners chose them
    /// @param stamp changes whenever the repository or its description does
    record Repository(String url, boolean open, boolean fork, boolean archived, List<String> topics, String stamp) {
        public Repository {
            topics = List.copyOf(topics);
        }
    }

    /// A file in a repository.
    ///
    /// @param content where its content can be had
    /// @param address where people find it; without secrets
    record RemoteFile(String name, URI content, String address) {}
}
