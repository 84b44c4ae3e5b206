/// The controlled vocabularies of DCAT-AP and HealthDCAT-AP, with French and English labels, and the reading
/// of what documents write in their place: other IRIs of the same thing, codes, labels, file extensions,
/// media types with parameters.
///
/// Knows nothing of records, stores or search. The concepts are the SKOS files beside the classes. Start at
/// [org.florilege.catalog.vocabulary.Vocabularies].
@NullMarked
package org.florilege.catalog.vocabulary;

import org.jspecify.annotations.NullMarked;
