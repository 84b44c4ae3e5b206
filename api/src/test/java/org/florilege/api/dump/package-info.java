@NullMarked
package org.florilege.api.dump;

import org.jspecify.annotations.NullMarked;
