/// The portal: where everything is put together, started and stopped. Start at
/// [org.florilege.api.Florilege].
@NullMarked
package org.florilege.api;

import org.jspecify.annotations.NullMarked;
