/// DataCite metadata (kernel 2 to 4) as DCAT: [org.florilege.harvester.datacite.DataCiteRecord] states one record.
///
/// Follows DataCite+DCAT-AP of the Joint Research Centre where that says something, except that software becomes
/// an algorithm. Knows no protocol. Start at [org.florilege.harvester.datacite.DataCiteRecord].
@NullMarked
package org.florilege.harvester.datacite;

import org.jspecify.annotations.NullMarked;
