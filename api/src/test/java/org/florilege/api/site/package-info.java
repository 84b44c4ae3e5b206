/// The whole portal as its users meet it: real engines, the real samples, real HTTP, one for all tests of a run.
///
/// Start at [org.florilege.api.site.Site].
@NullMarked
package org.florilege.api.site;

import org.jspecify.annotations.NullMarked;
