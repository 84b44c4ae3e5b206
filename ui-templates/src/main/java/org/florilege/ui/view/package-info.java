/// What a page shows, already in the reader's language: strings, lists and enums, checked and copied at the door.
///
/// A view knows neither how its facts were found nor how they are laid out. Start at [View], then
/// [SearchView] and [DatasetView].
@NullMarked
package org.florilege.ui.view;

import org.jspecify.annotations.NullMarked;
