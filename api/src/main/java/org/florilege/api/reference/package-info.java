/// What does not depend on one record: vocabularies, sources, the state of the portal.
///
/// Start at [org.florilege.api.reference.ReferenceController].
@NullMarked
package org.florilege.api.reference;

import org.jspecify.annotations.NullMarked;
