/// From what a source states to what our catalogue keeps: a [org.florilege.harvester.mapping.Mapping] makes a
/// [org.florilege.catalog.record.CatalogRecord] of each [org.florilege.harvester.reader.SourceRecord], or
/// refuses it with a reason.
///
/// A catalogue, not a filter: everything that belongs to a record is kept as it came, except where a rule of
/// [org.florilege.harvester.repair.Rule] mends it and says so. Knows nothing of protocols and of the store.
/// Start at [org.florilege.harvester.mapping.Mapping].
@NullMarked
package org.florilege.harvester.mapping;

import org.jspecify.annotations.NullMarked;
