/// The engines of one data directory, opened together and closed in the right order.
///
/// Knows no web and no command line. Start at [org.florilege.api.portal.Portal].
@NullMarked
package org.florilege.api.portal;

import org.jspecify.annotations.NullMarked;
