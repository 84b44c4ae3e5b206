@NullMarked
package org.florilege.api.selfcheck;

import org.jspecify.annotations.NullMarked;
