@NullMarked
package org.florilege.api.oai;

import org.jspecify.annotations.NullMarked;
