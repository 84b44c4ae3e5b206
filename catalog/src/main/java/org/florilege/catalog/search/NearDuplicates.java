package org.florilege.catalog.search;

import java.util.List;
import org.florilege.catalog.record.SourceId;
import org.jspecify.annotations.Nullable;

/// Records of different sources that may describe one thing, for a person to look at: nothing is ever merged for
/// this. A source that describes all of them knows them apart, so such records are not listed.
///
/// @param identifier what they share when that is an identifier, else null
/// @param total how many there are
/// @param members the first of them
public record NearDuplicates(Reason reason, @Nullable String identifier, long total, List<Member> members) {

    public NearDuplicates {
        members = List.copyOf(members);
    }

    /// What makes records look alike.
    public enum Reason {
        /// They state the same DOI, UUID, address or the like.
        IDENTIFIER("id:"),
        /// They have the same title and a publisher of the same name, case, accents and punctuation aside.
        TITLE_AND_PUBLISHER("title:");

        private final String prefix;

        Reason(String prefix) {
            this.prefix = prefix;
        }

        String prefix() {
            return prefix;
        }
    }

    /// One of the records.
    ///
    /// @param publishers their names
    /// @param sources who describes it
    public record Member(RecordSummary record, List<String> publishers, List<SourceId> sources) {

        public Member {
            publishers = List.copyOf(publishers);
            sources = List.copyOf(sources);
        }
    }

    /// Some of all the groups.
    ///
    /// @param nextCursor where the next page starts, or null on the last page
    public record Page(
            List<NearDuplicates> groups, @Nullable String nextCursor) {

        public Page {
            groups = List.copyOf(groups);
        }
    }
}
