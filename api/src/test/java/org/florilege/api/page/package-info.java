@NullMarked
package org.florilege.api.page;

import org.jspecify.annotations.NullMarked;
