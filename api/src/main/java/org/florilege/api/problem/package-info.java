/// What can go wrong, said once and the same to programs (RFC 9457) and to people (a page).
///
/// Controllers throw a [org.florilege.api.problem.PortalException]; nobody but
/// [org.florilege.api.problem.ProblemHandler] turns failures into answers. Start at
/// [org.florilege.api.problem.ProblemType].
@NullMarked
package org.florilege.api.problem;

import org.jspecify.annotations.NullMarked;
