package org.florilege.harvester.source;

import java.net.URI;
import java.nio.file.Path;
import org.florilege.catalog.record.SourceId;

/// Somebody's catalogue that we gather.
///
/// @param id its short name
/// @param title its name for people
/// @param location an absolute `http`, `https` or `file` address; a folder's ends with a slash
/// @param type what it speaks
/// @param options what the reader of its type lets the operator choose, such as a set or an organisation
public record Source(SourceId id, String title, URI location, SourceType type, SourceOptions options) {

    public Source {
        String scheme = location.getScheme();
        if (!"http".equals(scheme) && !"https".equals(scheme) && !"file".equals(scheme))
            throw new IllegalArgumentException(
                    "a source lives at an http, https or file address, not at \"" + location + "\"");
        if (title.isBlank()) throw new IllegalArgumentException("a source has a title");
    }

    /// A source that is read as its type is usually read.
    public Source(SourceId id, String title, URI location, SourceType type) {
        this(id, title, location, type, SourceOptions.NONE);
    }

    /// @return whether it lies on this machine
    public boolean isLocal() {
        return "file".equals(location.getScheme());
    }

    /// @return the file or folder
    /// @throws IllegalStateException when the source is not on this machine
    public Path path() {
        if (!isLocal()) throw new IllegalStateException(id + " is on the web");
        return Path.of(location);
    }
}
