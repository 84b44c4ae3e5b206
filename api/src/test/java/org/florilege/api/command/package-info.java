@NullMarked
package org.florilege.api.command;

import org.jspecify.annotations.NullMarked;
