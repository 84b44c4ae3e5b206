/// What is wrong with the documents of others: the rules that mend it where the meaning is clear, and the
/// findings that say so.
///
/// Knows RDF terms and text; knows nothing of sources, of the store or of what a record is. Each rule has a
/// stable name that reports show; [org.florilege.harvester.repair.Rule] lists them. Start there.
@NullMarked
package org.florilege.harvester.repair;

import org.jspecify.annotations.NullMarked;
