@NullMarked
package org.florilege.api;

import org.jspecify.annotations.NullMarked;
