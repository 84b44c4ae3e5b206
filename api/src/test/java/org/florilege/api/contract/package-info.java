@NullMarked
package org.florilege.api.contract;

import org.jspecify.annotations.NullMarked;
