@NullMarked
package org.florilege.api.feed;

import org.jspecify.annotations.NullMarked;
