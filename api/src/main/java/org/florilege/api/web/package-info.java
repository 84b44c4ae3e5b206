/// What all answers have in common: the reader's language, public addresses, security headers, assets.
///
/// Knows neither the catalogue's engines nor what any page shows. Start at [org.florilege.api.web.ReaderLanguage].
@NullMarked
package org.florilege.api.web;

import org.jspecify.annotations.NullMarked;
