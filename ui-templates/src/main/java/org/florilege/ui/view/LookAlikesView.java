package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records of different sources that may describe one thing, for the operator to look at.
///
/// @param groups some of them
/// @param next the address of the following groups, or null on the last page
public record LookAlikesView(
        Frame frame,
        AdminBar bar,
        List<Group> groups,
        @Nullable String next) implements View {
    public LookAlikesView {
        groups = List.copyOf(groups);
    }

    /// Records that look alike.
    ///
    /// @param identifier which one they share, or null when title and publisher are the same
    public record Group(@Nullable String identifier, List<Member> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    /// One of them.
    ///
    /// @param detail its publishers and its sources
    public record Member(Link page, String id, String detail) {}
}
