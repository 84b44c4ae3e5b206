@NullMarked
package org.florilege.catalog.elasticsearch;

import org.jspecify.annotations.NullMarked;
