/// Runs over registered sources: never two over one source at once, also across processes
/// ([org.florilege.harvester.run.SourceLease]); each can be watched and stopped, and is told afterwards
/// ([org.florilege.harvester.run.RunArchive]).
///
/// Knows harvests and files. Knows neither pages nor schedules. Start at [org.florilege.harvester.run.Runs].
@NullMarked
package org.florilege.harvester.run;

import org.jspecify.annotations.NullMarked;
