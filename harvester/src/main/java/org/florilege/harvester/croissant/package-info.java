/// Datasets described for machine learning in Croissant
/// (https://docs.mlcommons.org/croissant/docs/croissant-spec.html),
/// versions 1.0 and 1.1: schema.org's `Dataset` with files, record sets and the properties of responsible AI.
///
/// Knows Croissant's own words; leaves what schema.org says to
/// [org.florilege.harvester.schemaorg.SchemaOrgDocuments]. Start at
/// [org.florilege.harvester.croissant.CroissantReader].
@NullMarked
package org.florilege.harvester.croissant;

import org.jspecify.annotations.NullMarked;
