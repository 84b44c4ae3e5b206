/// The change log as a Linked Data Event Stream (LDES, in TREE pages), from which another portal replicates the
/// catalogue
/// and stays in step.
///
/// Start at [org.florilege.api.ldes.EventStream] and at docs/adr/0017-the-event-stream.md.
@NullMarked
package org.florilege.api.ldes;

import org.jspecify.annotations.NullMarked;
