/// Which records are live and in which order they are handed out: what a feed goes along
/// ([org.florilege.catalog.roster.Walk]), and what those go along who ask for what changed
/// ([org.florilege.catalog.roster.Chronicle]).
///
/// A projection of the store's log that is kept in memory, some fifty bytes a record, and can be thrown
/// away at any time. It knows the store's port and nothing of formats and of the web. Start at
/// [org.florilege.catalog.roster.Roster].
@NullMarked
package org.florilege.catalog.roster;

import org.jspecify.annotations.NullMarked;
