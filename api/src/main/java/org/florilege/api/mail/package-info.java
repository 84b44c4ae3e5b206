/// Mail to the owners of sources about what harvests found.
///
/// Knows no web. Start at [org.florilege.api.mail.OwnerReports].
@NullMarked
package org.florilege.api.mail;

import org.jspecify.annotations.NullMarked;
