/// `data.json` catalogues in the terms of DCAT-US (Project Open Data 1.1, DCAT-US 3.0): a
/// [org.florilege.harvester.dcatus.DcatUsSourceReader] streams one, a
/// [org.florilege.harvester.dcatus.DcatUsStating] states its datasets as DCAT.
///
/// Knows the schemas; leaves every repair of values to the mapping. Start at
/// [org.florilege.harvester.dcatus.DcatUsSourceReader].
@NullMarked
package org.florilege.harvester.dcatus;

import org.jspecify.annotations.NullMarked;
