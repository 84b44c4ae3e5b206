@NullMarked
package org.florilege.api.source;

import org.jspecify.annotations.NullMarked;
