/// What the protocols that speak JSON have in common: a document is walked element by element
/// ([org.florilege.harvester.json.JsonElements]), an element becomes statements
/// ([org.florilege.harvester.json.Subject]), pages are gathered ([org.florilege.harvester.json.JsonReading]).
///
/// Knows JSON and DCAT's shape; knows no protocol. Start at [org.florilege.harvester.json.JsonReading].
@NullMarked
package org.florilege.harvester.json;

import org.jspecify.annotations.NullMarked;
