/// The whole catalogue in files: made every night, kept for a while, served at `/dumps`, and written at will by
/// `florilege export`.
///
/// It reads through the [org.florilege.catalog.store.RecordStore] and knows nothing of search. Start at
/// [org.florilege.api.dump.Dumps].
@NullMarked
package org.florilege.api.dump;

import org.jspecify.annotations.NullMarked;
