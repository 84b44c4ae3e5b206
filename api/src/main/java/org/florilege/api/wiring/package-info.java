/// The one place where the parts are put together, by constructor.
///
/// Start at [org.florilege.api.wiring.WebWiring].
@NullMarked
package org.florilege.api.wiring;

import org.jspecify.annotations.NullMarked;
