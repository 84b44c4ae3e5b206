/// The command line: one class for each command, each ending in an [org.florilege.api.command.Exit].
///
/// The only place that prints to the console. Start at [org.florilege.api.command.FlorilegeCommand].
@NullMarked
package org.florilege.api.command;

import org.jspecify.annotations.NullMarked;
