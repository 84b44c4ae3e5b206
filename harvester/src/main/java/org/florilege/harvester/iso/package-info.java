/// ISO 19139 metadata, and their successors of ISO 19115-3, as GeoDCAT-AP:
/// [org.florilege.harvester.iso.IsoDocument] states one document.
///
/// Both families have nearly the same element names in different namespaces; names are compared without these.
/// Follows the rules of SEMICeu/iso-19139-to-dcat-ap; where DCAT-AP 3 has moved on, it follows that: series are
/// `dcat:DatasetSeries`, access rights stand at the dataset, a box has one geometry. Knows no protocol. Start at
/// [org.florilege.harvester.iso.IsoDocument].
@NullMarked
package org.florilege.harvester.iso;

import org.jspecify.annotations.NullMarked;
