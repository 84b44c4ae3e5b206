package org.florilege.harvester.reader;

import org.florilege.harvester.repair.Finding;

/// Something to say of a document.
///
/// @param spot a line and column, or nothing
/// @param finding what
public record Remark(String spot, Finding finding) {}
