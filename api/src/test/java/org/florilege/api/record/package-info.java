@NullMarked
package org.florilege.api.record;

import org.jspecify.annotations.NullMarked;
