/// What must not be read by others: the credentials of sources, sealed before they are written anywhere.
///
/// Knows keys, ciphertexts and files that only their owner reads; knows neither HTTP nor what a credential is for.
/// Start at [org.florilege.harvester.secret.SecretBox].
@NullMarked
package org.florilege.harvester.secret;

import org.jspecify.annotations.NullMarked;
