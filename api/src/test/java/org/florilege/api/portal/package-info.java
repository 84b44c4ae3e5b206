/// Tests of the engines behind the portal.
@NullMarked
package org.florilege.api.portal;

import org.jspecify.annotations.NullMarked;
