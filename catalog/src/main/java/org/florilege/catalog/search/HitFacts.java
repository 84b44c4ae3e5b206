package org.florilege.catalog.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a list of hits shows under a title. What the record does not say is empty or null.
///
/// @param publishers names, as in [Facet#PUBLISHER]
/// @param accessRights for instance `PUBLIC`
/// @param issued an ISO 8601 day
/// @param modified an ISO 8601 day
public record HitFacts(
        List<String> publishers,
        List<CodedValue> accessRights,
        List<CodedValue> formats,
        List<CodedValue> licences,
        @Nullable String issued,
        @Nullable String modified) {

    public HitFacts {
        publishers = List.copyOf(publishers);
        accessRights = List.copyOf(accessRights);
        formats = List.copyOf(formats);
        licences = List.copyOf(licences);
    }
}
