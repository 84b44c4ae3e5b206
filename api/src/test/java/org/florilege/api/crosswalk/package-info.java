@NullMarked
package org.florilege.api.crosswalk;

import org.jspecify.annotations.NullMarked;
