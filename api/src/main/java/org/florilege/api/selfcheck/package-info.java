/// Harvesting ourselves as others do, to find out before they do when our feed is short, wrong or unreadable.
///
/// Each [org.florilege.api.selfcheck.Harvester] walks the feed by the rules of one kind of portal, as read in its code;
/// [org.florilege.api.selfcheck.FeedCheck] compares what they got with the store. Start there.
@NullMarked
package org.florilege.api.selfcheck;

import org.jspecify.annotations.NullMarked;
