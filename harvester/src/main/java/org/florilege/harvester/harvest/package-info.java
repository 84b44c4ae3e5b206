/// One run over a source: a [org.florilege.harvester.harvest.Harvest] reads, maps, commits in batches and
/// reports; it has a beginning and an end.
///
/// The only package here that writes to the catalogue's store. Start at
/// [org.florilege.harvester.harvest.Harvest].
@NullMarked
package org.florilege.harvester.harvest;

import org.jspecify.annotations.NullMarked;
