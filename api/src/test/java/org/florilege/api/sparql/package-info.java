@NullMarked
package org.florilege.api.sparql;

import org.jspecify.annotations.NullMarked;
