package org.florilege.harvester.repair;

import org.florilege.catalog.record.SourceId;

/// One record, or one document, that was not taken, and why.
///
/// @param source whose it is
/// @param place where it stands
/// @param finding what is wrong and how to mend it
public record Refusal(SourceId source, Place place, Finding finding) {}
