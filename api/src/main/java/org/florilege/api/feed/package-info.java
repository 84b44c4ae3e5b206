/// The catalogue as other portals harvest it: pages of DCAT in any form, that fit together however long the walk takes.
///
/// A request is a [org.florilege.api.feed.FeedQuery] on a [org.florilege.api.feed.Scope]; [org.florilege.api.feed.Feed]
/// makes a [org.florilege.api.feed.FeedPage] of it (who is on it, its links, its ETag), and
/// [org.florilege.api.feed.PageBody] writes it, record by record, through a [org.florilege.api.feed.Profile], which is
/// data, and a [org.florilege.api.feed.GraphWriter], of which each form has one. Start at
/// [org.florilege.api.feed.FeedController].
@NullMarked
package org.florilege.api.feed;

import org.jspecify.annotations.NullMarked;
