/// The other forms of one record, beside its page and its RDF: the metadata formats of other communities, citations,
/// and
/// the links that tell programs where all of this is (FAIR Signposting).
///
/// Start at [org.florilege.api.metadata.MetadataForms].
@NullMarked
package org.florilege.api.metadata;

import org.jspecify.annotations.NullMarked;
