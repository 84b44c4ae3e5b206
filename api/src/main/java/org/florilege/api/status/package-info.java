/// The page that says how the portal is: engines, records, sources, what other portals get, dumps.
/// Programs get the same facts from the API ([org.florilege.api.reference]).
///
/// It shows what others found and finds out nothing itself, and it answers while an engine is down. Start at
/// [org.florilege.api.status.StatusPages].
@NullMarked
package org.florilege.api.status;

import org.jspecify.annotations.NullMarked;
