/// The catalogue as a CKAN: the reading half of CKAN's Action API (version 3), for other portals' CKAN harvesters and
/// for
/// scripts.
///
/// A request is an [org.florilege.api.ckan.ActionCall]; its search is parsed ([org.florilege.api.ckan.LuceneParser]),
/// planned ([org.florilege.api.ckan.PackagePlanner]) and listed ([org.florilege.api.ckan.PackageLists]); a record
/// becomes
/// a dataset of CKAN in [org.florilege.api.ckan.PackageDict]. Start at [org.florilege.api.ckan.CkanController].
@NullMarked
package org.florilege.api.ckan;

import org.jspecify.annotations.NullMarked;
