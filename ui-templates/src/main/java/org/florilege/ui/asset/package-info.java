/// The files that pages load, under URLs that change with their content. Start at [Assets].
@NullMarked
package org.florilege.ui.asset;

import org.jspecify.annotations.NullMarked;
