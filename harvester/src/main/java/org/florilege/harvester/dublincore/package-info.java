/// Dublin Core as DCAT: [org.florilege.harvester.dublincore.DublinCoreRecord] states one record, simple (`oai_dc`)
/// or qualified.
///
/// Knows no protocol. Start at [org.florilege.harvester.dublincore.DublinCoreRecord].
@NullMarked
package org.florilege.harvester.dublincore;

import org.jspecify.annotations.NullMarked;
