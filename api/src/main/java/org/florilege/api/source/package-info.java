/// What an operator does with sources: registering, changing, trying and running them, by page, API, file or clock.
/// Start at [org.florilege.api.source.SourceDesk].
@NullMarked
package org.florilege.api.source;

import org.jspecify.annotations.NullMarked;
