package org.florilege.api.admin;

import org.florilege.api.page.Reader;
import org.florilege.harvester.source.SourceType;
import org.florilege.ui.language.Messages;

/// The words for types of sources and for what each lets one choose. What has no words yet is shown by its name.
final class SourceTypes {

    private SourceTypes() {}

    static String name(SourceType type, Reader reader) {
        return words("type." + type.id(), type.id(), reader.messages());
    }

    static String help(SourceType type, Reader reader) {
        return words("type." + type.id() + ".help", "", reader.messages());
    }

    /// The text under this key, or another where there is none.
    static String words(String key, String otherwise, Messages messages) {
        return messages.has(key) ? messages.get(key) : otherwise;
    }
}
