/// Sources and harvests over the web: the API to register, change, try and run sources, and the reports of runs.
///
/// Knows no pages. What may be done and how is decided in [org.florilege.api.source.SourceDesk]; here it is only put
/// into the words of the contract. Start at [org.florilege.api.harvest.SourceController].
@NullMarked
package org.florilege.api.harvest;

import org.jspecify.annotations.NullMarked;
