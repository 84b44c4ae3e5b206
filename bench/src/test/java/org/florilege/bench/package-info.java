@NullMarked
package org.florilege.bench;

import org.jspecify.annotations.NullMarked;
