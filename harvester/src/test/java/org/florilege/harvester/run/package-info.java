@NullMarked
package org.florilege.harvester.run;

import org.jspecify.annotations.NullMarked;
