/// Documents from the web, politely and in bounded time: a [org.florilege.harvester.fetch.Fetcher] asks, waits,
/// unpacks, follows redirects and gives up in time. What a source may cost, how we behave there, where it may lie
/// and what opens it are its [org.florilege.harvester.fetch.FetchSettings].
///
/// Every body passes `Exchange → WireInput → UnpackedInput`: as the client gives it, counted and timed, unpacked.
/// Every connection passes the [org.florilege.harvester.fetch.AddressGuard].
///
/// Knows HTTP. Knows no format and no protocol above it. Start at [org.florilege.harvester.fetch.Fetcher].
@NullMarked
package org.florilege.harvester.fetch;

import org.jspecify.annotations.NullMarked;
