/// Sources that speak the API of CKAN and DKAN: a [org.florilege.harvester.ckan.CkanSourceReader] walks the
/// datasets of a portal and states each as DCAT, by the conventions of ckanext-dcat.
///
/// Knows the API and its fields; leaves every repair of values to the mapping. Start at
/// [org.florilege.harvester.ckan.CkanSourceReader], for the fields at `CkanRecord`.
@NullMarked
package org.florilege.harvester.ckan;

import org.jspecify.annotations.NullMarked;
