package org.florilege.api.ldes;

import java.util.List;

/// The changes from one number to another, as far as they were published.
///
/// @param number of the page, from 0
/// @param upTo the number of the last change that it tells of
/// @param isFull whether nothing will be added any more
record Page(int number, long upTo, boolean isFull, List<Member> members) {
    Page {
        members = List.copyOf(members);
    }
}
