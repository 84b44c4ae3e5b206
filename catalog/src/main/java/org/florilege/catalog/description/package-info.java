/// Reads the RDF of one record as the field's own nouns: titles by language, agents, distributions, a challenge's
/// leaderboard. Search, pages and the API see records through here, so that each property path is known in one place.
///
/// Reads only; it must not know where records are kept or how they are shown. Start at
/// [org.florilege.catalog.description.Description].
@NullMarked
package org.florilege.catalog.description;

import org.jspecify.annotations.NullMarked;
