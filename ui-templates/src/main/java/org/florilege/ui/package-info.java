/// The pages of the portal: give [Pages] a view, it writes HTML. Knows neither the catalogue nor any web framework.
@NullMarked
package org.florilege.ui;

import org.jspecify.annotations.NullMarked;
