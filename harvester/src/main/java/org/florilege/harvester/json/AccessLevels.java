package org.florilege.harvester.json;

import java.util.Locale;
import org.florilege.harvester.reader.Terms;

/// States what the US schema of DCAT calls the access level.
public final class AccessLevels {

    private static final String ACCESS_RIGHT = "http://publications.europa.eu/resource/authority/access-right/";

    private AccessLevels() {}

    public static void state(Subject subject, String stated) {
        String level = stated.toLowerCase(Locale.ROOT);
        switch (level) {
            case "public" -> subject.link(Terms.DCT + "accessRights", ACCESS_RIGHT + "PUBLIC");
            case "restricted public", "restricted" ->
                subject.link(Terms.DCT + "accessRights", ACCESS_RIGHT + "RESTRICTED");
            case "non-public", "private" -> subject.link(Terms.DCT + "accessRights", ACCESS_RIGHT + "NON_PUBLIC");
            default -> subject.text(Terms.DCT + "accessRights", level);
        }
    }
}
