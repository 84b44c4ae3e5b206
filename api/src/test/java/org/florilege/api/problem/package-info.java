@NullMarked
package org.florilege.api.problem;

import org.jspecify.annotations.NullMarked;
