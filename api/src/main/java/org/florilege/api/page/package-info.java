/// The pages: controllers that find what a page needs, and the builders that turn it into the views of
/// [org.florilege.ui.view], in the reader's language.
///
/// Pages read the store and ask the search index through their public methods; they know neither RDF terms nor
/// Elasticsearch. Start at [org.florilege.api.page.RecordPageController].
@NullMarked
package org.florilege.api.page;

import org.jspecify.annotations.NullMarked;
