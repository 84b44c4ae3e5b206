/// What the catalogue holds: a [org.florilege.catalog.record.CatalogRecord] is one described thing (a
/// dataset, an algorithm, a challenge …) with its RDF graph in canonical, skolemised form.
///
/// Knows RDF terms and nothing of where records come from, where they are kept or how they are found. Start
/// at [org.florilege.catalog.record.CatalogRecord].
@NullMarked
package org.florilege.catalog.record;

import org.jspecify.annotations.NullMarked;
