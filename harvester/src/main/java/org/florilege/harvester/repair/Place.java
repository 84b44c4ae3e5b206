package org.florilege.harvester.repair;

/// Where in a source something stands.
///
/// @param document the address of the document or page
/// @param record the id of the record, empty when the finding is about the document as a whole
/// @param spot a line and column, a property or nothing, as exactly as is known
public record Place(String document, String record, String spot) {

    /// @return a place that is a whole document
    public static Place of(String document) {
        return new Place(document, "", "");
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(document);
        if (!spot.isEmpty()) text.append(", ").append(spot);
        if (!record.isEmpty()) text.append(", record ").append(record);
        return text.toString();
    }
}
