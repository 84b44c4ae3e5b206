/// OAI-PMH 2.0 as a source: [org.florilege.harvester.oai.OaiSourceReader] walks `ListRecords` set by set, token by
/// token, and states each record by the mapping that its payload asks for (RDF, DataCite, Dublin Core, ISO 19139).
///
/// Which IRI a record has: the subject of its RDF, else its DOI, else its OAI identifier, which is a URI (section
/// 2.4). The header of a deleted record has the OAI identifier alone, so every record states that under
/// `adms:identifier`, and a removal names it by just this. Knows the protocol and nothing of what is in a payload.
/// Start at [org.florilege.harvester.oai.OaiReading].
@NullMarked
package org.florilege.harvester.oai;

import org.jspecify.annotations.NullMarked;
