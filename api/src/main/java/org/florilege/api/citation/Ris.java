package org.florilege.api.citation;

/// A reference in RIS, which every reference manager reads.
public final class Ris {

    public static final String MEDIA_TYPE = "application/x-research-info-systems";
    public static final String SUFFIX = "ris";

    private Ris() {}

    /// The record, from `TY` to `ER`, its lines ended as RIS ends them.
    public static String of(Reference work) {
        StringBuilder record = new StringBuilder();
        line("TY", type(work), record);
        line("ID", work.id(), record);
        line("TI", work.title(), record);
        for (Reference.Name name : work.authors()) line("AU", filed(name), record);
        line("PY", work.year(), record);
        line("DA", date(work), record);
        line("PB", work.publisher(), record);
        line("ET", work.version(), record);
        line("DO", work.doi(), record);
        line("UR", work.url(), record);
        line("LA", work.language(), record);
        line("AB", work.summary(), record);
        return record.append("ER  - \r\n").toString();
    }

    private static void line(String tag, String value, StringBuilder record) {
        if (!value.isEmpty()) record.append(tag).append("  - ").append(value).append("\r\n");
    }

    private static String type(Reference work) {
        return switch (work.type()) {
            case "dataset" -> "DATA";
            case "software" -> "COMP";
            default -> "ELEC";
        };
    }

    private static String filed(Reference.Name name) {
        return name.given().isEmpty() ? name.family() : name.family() + ", " + name.given();
    }

    /// `YYYY/MM/DD/`, with nothing between the slashes where something is unknown.
    private static String date(Reference work) {
        if (work.issued().isEmpty()) return "";
        StringBuilder date = new StringBuilder(work.year());
        for (int i = 1; i < 3; i++)
            date.append('/')
                    .append(
                            work.issued().size() > i
                                    ? "%02d".formatted(work.issued().get(i))
                                    : "");
        return date.append('/').toString();
    }
}
