@NullMarked
package org.florilege.api.discovery;

import org.jspecify.annotations.NullMarked;
