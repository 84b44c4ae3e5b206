/// CSW 2.0.2 as a source: [org.florilege.harvester.csw.CswSourceReader] pages through `GetRecords` and states each
/// record by the mapping that its answer asks for (ISO 19139 and 19115-3, RDF, Dublin Core).
///
/// Knows the protocol and nothing of what is in a record. Start at [org.florilege.harvester.csw.CswReading].
@NullMarked
package org.florilege.harvester.csw;

import org.jspecify.annotations.NullMarked;
