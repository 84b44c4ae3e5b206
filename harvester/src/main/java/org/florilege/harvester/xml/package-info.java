/// The XML of other protocols, an element at a time: [org.florilege.harvester.xml.XmlAnswer] walks an answer and
/// hands out the [org.florilege.harvester.xml.XmlElement]s that a reader asks for.
///
/// Knows no protocol. Names are compared without prefix and case counts; a prefix that the answer forgot to
/// declare has its usual meaning. A document type is refused. Start at
/// [org.florilege.harvester.xml.XmlAnswer].
@NullMarked
package org.florilege.harvester.xml;

import org.jspecify.annotations.NullMarked;
