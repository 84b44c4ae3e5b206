/// Measures the portal side by side with the bare engines under it, on the same generated catalogue and machine.
///
/// Start at [org.florilege.bench.Bench].
@NullMarked
package org.florilege.bench;

import org.jspecify.annotations.NullMarked;
