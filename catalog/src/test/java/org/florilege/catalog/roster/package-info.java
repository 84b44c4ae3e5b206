@NullMarked
package org.florilege.catalog.roster;

import org.jspecify.annotations.NullMarked;
