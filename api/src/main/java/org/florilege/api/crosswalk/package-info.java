/// A record in the metadata formats of other communities: schema.org, Croissant, CodeMeta, DataCite, CSL.
///
/// Each format is a file of `crosswalk/*.yaml` that says which of its terms takes what from where in a record's graph;
/// `schema-org.yaml` explains the form. [org.florilege.api.crosswalk.CrosswalkReader] reads it as a
/// [org.florilege.api.crosswalk.Crosswalk], [org.florilege.api.crosswalk.Evaluation] applies it to one record. The
/// result is a tree of maps, lists and values, written as JSON or, by [org.florilege.api.crosswalk.XmlTree], as XML.
///
/// Knows nothing of HTTP. Start at [org.florilege.api.crosswalk.Crosswalks].
@NullMarked
package org.florilege.api.crosswalk;

import org.jspecify.annotations.NullMarked;
