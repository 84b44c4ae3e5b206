@NullMarked
package org.florilege.api.mail;

import org.jspecify.annotations.NullMarked;
