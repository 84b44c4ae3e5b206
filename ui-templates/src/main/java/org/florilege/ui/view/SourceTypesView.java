package org.florilege.ui.view;

import java.util.List;

/// What a new source may speak.
public record SourceTypesView(Frame frame, AdminBar bar, List<Type> types) implements View {
    public SourceTypesView {
        types = List.copyOf(types);
    }

    /// One type of source.
    ///
    /// @param help when it is the right one, in one sentence
    public record Type(String id, String name, String help) {
        public String url() {
            return "/admin/sources/new?type=" + id;
        }
    }
}
