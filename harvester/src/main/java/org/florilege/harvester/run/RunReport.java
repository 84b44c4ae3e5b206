package org.florilege.harvester.run;

import java.util.List;
import java.util.Map;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;

/// What a run has to say to the owner of its source.
///
/// @param title the source's name for people
/// @param run which run
/// @param entries what was refused, then what else was noticed; the first thousand of each
/// @param byRule how often each rule mended, warned or refused, by its id
public record RunReport(String title, Run run, List<Entry> entries, Map<String, Long> byRule) {

    public RunReport {
        entries = List.copyOf(entries);
        byRule = Map.copyOf(byRule);
    }

    /// One thing that was found.
    ///
    /// @param refused whether it cost the record, or the document
    /// @param place where
    /// @param finding what, and what to do
    public record Entry(boolean refused, Place place, Finding finding) {}
}
