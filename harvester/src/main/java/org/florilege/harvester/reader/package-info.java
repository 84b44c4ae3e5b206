/// From a source to its records as the source states them: a
/// [org.florilege.harvester.reader.SourceReader] opens a source and hands out its documents one after the
/// other, each with its [org.florilege.harvester.reader.Statements] and the
/// [org.florilege.harvester.reader.SourceRecord]s in them.
///
/// Knows protocols, serialisations and paging. Knows neither the store nor what our catalogue makes of a
/// record. Start at [org.florilege.harvester.reader.SourceReader].
@NullMarked
package org.florilege.harvester.reader;

import org.jspecify.annotations.NullMarked;
