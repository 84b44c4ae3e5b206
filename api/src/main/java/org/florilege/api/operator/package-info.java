/// Who may write: the one operator account, until people have accounts of their own.
///
/// Everything else asks for an authority ([org.florilege.api.operator.Access#OPERATOR]) and never for a name or for how
/// somebody proved who they are, so that OpenID Connect and more roles can take the place of the password: a further
/// filter that grants authorities, and a further rule in [org.florilege.api.operator.Access].
///
/// The only package that knows Spring Security, wiring excepted. Start at [org.florilege.api.operator.Access].
@NullMarked
package org.florilege.api.operator;

import org.jspecify.annotations.NullMarked;
