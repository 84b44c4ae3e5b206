@NullMarked
package org.florilege.api.operator;

import org.jspecify.annotations.NullMarked;
