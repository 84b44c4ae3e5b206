/// What differs between the languages of the interface: words, numbers, dates. Start at [Messages].
@NullMarked
package org.florilege.ui.language;

import org.jspecify.annotations.NullMarked;
