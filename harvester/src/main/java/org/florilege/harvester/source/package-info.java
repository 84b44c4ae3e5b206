/// Who we harvest: a [org.florilege.harvester.source.Source] is an address under a short name, and the
/// [org.florilege.harvester.source.SourceRegistry] remembers each with how its last run ended.
///
/// Knows nothing of how a source is read. Start at [org.florilege.harvester.source.Source].
@NullMarked
package org.florilege.harvester.source;

import org.jspecify.annotations.NullMarked;
