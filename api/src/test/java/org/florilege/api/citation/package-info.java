@NullMarked
package org.florilege.api.citation;

import org.jspecify.annotations.NullMarked;
