package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of a source, new or known.
///
/// @param sending where it goes
/// @param groups the fields, in groups
/// @param faults all that is wrong, in the order of the form
/// @param preview what a try gave, or null when nobody tried
public record SourceFormView(
        Frame frame,
        AdminBar bar,
        Sending sending,
        List<Group> groups,
        List<Fault> faults,
        @Nullable PreviewResult preview)
        implements View {
    public SourceFormView {
        groups = List.copyOf(groups);
        faults = List.copyOf(faults);
    }

    /// Where the form goes, and where who does not send it.
    ///
    /// @param type what the source speaks, its stable name
    /// @param typeName the same in words
    public record Sending(String action, String cancelUrl, String type, String typeName) {
        public Sending {
            Check.url("an action", action);
            Check.url("the way back", cancelUrl);
        }
    }

    /// Fields that belong together.
    ///
    /// @param open whether they are shown at once; the others unfold
    public record Group(String id, String title, String help, boolean open, List<FormField> fields) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /// Something wrong in a field.
    ///
    /// @param field the id of the field
    public record Fault(String field, String message) {}
}
