/// Documents from the web, politely and in bounded time: a [org.florilege.harvester.fetch.Fetcher] asks, waits,
/// follows redirects and gives up in time.
///
/// Knows HTTP. Knows no format and no protocol above it. Start at [org.florilege.harvester.fetch.Fetcher].
@NullMarked
package org.florilege.harvester.fetch;

import org.jspecify.annotations.NullMarked;
