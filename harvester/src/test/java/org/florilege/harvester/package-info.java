/// What the tests of the harvester share.
@NullMarked
package org.florilege.harvester;

import org.jspecify.annotations.NullMarked;
