/// Searching and suggesting as the contract says.
///
/// Start at [org.florilege.api.search.SearchController]; [org.florilege.api.search.SearchParameters] is also how the
/// search page reads its address.
@NullMarked
package org.florilege.api.search;

import org.jspecify.annotations.NullMarked;
