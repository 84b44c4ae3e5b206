/// Sources that speak the API of udata, as data.gouv.fr does: a
/// [org.florilege.harvester.udata.UdataSourceReader] walks the datasets of a portal and states each as DCAT, as
/// udata's own DCAT feed would.
///
/// Knows the API and its fields; leaves every repair of values to the mapping. Start at
/// [org.florilege.harvester.udata.UdataSourceReader], for the fields at `UdataRecord`.
@NullMarked
package org.florilege.harvester.udata;

import org.jspecify.annotations.NullMarked;
