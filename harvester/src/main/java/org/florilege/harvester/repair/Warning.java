package org.florilege.harvester.repair;

import org.florilege.catalog.record.SourceId;

/// Something that did not prevent a record from being taken and that its author should know.
///
/// @param source whose it is
/// @param place where it stands
/// @param finding what is wrong and how to mend it
public record Warning(SourceId source, Place place, Finding finding) {}
