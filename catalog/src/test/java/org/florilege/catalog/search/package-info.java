@NullMarked
package org.florilege.catalog.search;

import org.jspecify.annotations.NullMarked;
