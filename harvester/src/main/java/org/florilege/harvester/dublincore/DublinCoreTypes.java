package org.florilege.harvester.dublincore;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.florilege.harvester.datacite.ResourceType;

/// What the words of `dc:type` make of a record.
final class DublinCoreTypes {

    /// Words for things that are no records of ours; any other unknown word leaves it open.
    private static final Set<String> NO_RECORDS = Set.of(
            "text",
            "article",
            "journal article",
            "research article",
            "book",
            "bookpart",
            "book part",
            "book chapter",
            "report",
            "thesis",
            "doctoralthesis",
            "masterthesis",
            "bachelorthesis",
            "dissertation",
            "image",
            "stillimage",
            "movingimage",
            "sound",
            "video",
            "audio",
            "conferenceobject",
            "conference object",
            "conferencepaper",
            "conference paper",
            "lecture",
            "review",
            "workingpaper",
            "working paper",
            "preprint",
            "patent",
            "annotation",
            "contributiontoperiodical",
            "periodical",
            "physicalobject",
            "event",
            "service",
            "map",
            "poster",
            "presentation",
            "newspaper",
            "learning object",
            "manuscript",
            "letter",
            "photograph",
            "mémoire",
            "thèse");

    private DublinCoreTypes() {}

    static ResourceType of(List<String> types) {
        boolean other = false;
        for (String stated : types) {
            ResourceType known = ResourceType.of(stated);
            if (known != ResourceType.OTHER) return known;
            String word = stated.substring(Math.max(stated.lastIndexOf('/'), stated.lastIndexOf('#')) + 1);
            other |= NO_RECORDS.contains(word.toLowerCase(Locale.ROOT))
                    || stated.contains("purl.org/coar/resource_type");
        }
        return other ? ResourceType.OTHER : ResourceType.DATASET;
    }
}
