/// The OpenAPI document: the code's interfaces are generated from it, requests are held against it, and it is served as
/// it is.
///
/// Start at [org.florilege.api.contract.Contract].
@NullMarked
package org.florilege.api.contract;

import org.jspecify.annotations.NullMarked;
