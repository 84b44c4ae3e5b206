/// How programs that nobody told about the portal find their way in it: Atom feeds of searches, sitemaps, `robots.txt`,
/// the description of the search for browsers, and whom to tell of a weakness.
///
/// Start at [org.florilege.api.discovery.SitemapController] and [org.florilege.api.discovery.AtomController].
@NullMarked
package org.florilege.api.discovery;

import org.jspecify.annotations.NullMarked;
