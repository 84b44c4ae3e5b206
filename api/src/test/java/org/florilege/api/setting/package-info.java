@NullMarked
package org.florilege.api.setting;

import org.jspecify.annotations.NullMarked;
