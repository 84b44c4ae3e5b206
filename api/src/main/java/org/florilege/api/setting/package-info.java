/// What the operator sets: in `florilege.yaml`, in the environment, on the command line.
///
/// Knows the keys and where values come from; what a value means is checked by the record it ends in. Start at
/// [org.florilege.api.setting.Settings].
@NullMarked
package org.florilege.api.setting;

import org.jspecify.annotations.NullMarked;
