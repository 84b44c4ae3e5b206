package org.florilege.api.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.florilege.api.problem.PortalException;
import org.florilege.api.record.Representation;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.roster.Selection;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;

/// What a request asks of a feed.
///
/// @param page 1 for the first
/// @param size how many records a page has
/// @param since only what changed at this moment or later
record FeedQuery(Representation form, int page, int size, Optional<Instant> since, Profile profile, Options options) {

    /// What is there or not.
    ///
    /// @param software whether algorithms and challenges are in it
    /// @param walk what the link says that led here
    record Options(boolean software, Optional<WalkToken> walk) {}

    static final int USUAL_SIZE = 100;
    static final int LARGEST = 1000;

    private static final List<String> PARAMETERS =
            List.of("page", "page_size", "modified_since", "profile", "include", "walk");
    private static final String SOFTWARE = "software";

    /// @throws PortalException when a parameter is unknown, comes twice or has a value that it must not have
    ///
    /// @param usual the profile where none is named
    static FeedQuery of(Representation form, MultiValueMap<String, String> query, Profiles profiles, Profile usual) {
        for (var given : query.entrySet()) {
            if (!PARAMETERS.contains(given.getKey()))
                throw new PortalException.UnknownParameter(given.getKey(), PARAMETERS);
            if (given.getValue().size() > 1)
                throw wrong(given.getKey(), given.getValue().size() + " ×", List.of("≤ 1 ×"));
        }
        return new FeedQuery(
                form,
                number(query, "page", Integer.MAX_VALUE, 1),
                number(query, "page_size", LARGEST, USUAL_SIZE),
                value(query, "modified_since").map(FeedQuery::moment),
                profile(query, profiles).orElse(usual),
                new Options(
                        value(query, "include").map(FeedQuery::software).orElse(false),
                        value(query, "walk").map(FeedQuery::walk)));
    }

    /// The profile that a parameter names.
    ///
    /// @throws PortalException when there is none of that name
    static Optional<Profile> profile(MultiValueMap<String, String> query, Profiles profiles) {
        return value(query, "profile")
                .map(name -> profiles.named(name).orElseThrow(() -> wrong("profile", name, profiles.names())));
    }

    /// What `Content-Type` says of the answer.
    MediaType mediaType() {
        return profile.isTree()
                ? MediaType.parseMediaType(
                        form.mediaType() + ";profile=\"" + profile.id().iri() + '"')
                : form.mediaType();
    }

    private static Optional<String> value(MultiValueMap<String, String> query, String name) {
        return query.containsKey(name)
                ? Optional.of(Optional.ofNullable(query.getFirst(name)).orElse(""))
                : Optional.empty();
    }

    private static int number(MultiValueMap<String, String> query, String name, int most, int otherwise) {
        return value(query, name)
                .map(text -> {
                    boolean digits = !text.isEmpty()
                            && text.length() < 10
                            && text.chars().allMatch(Character::isDigit);
                    int number = digits ? Integer.parseInt(text) : 0;
                    if (number < 1 || number > most)
                        throw wrong(name, text, List.of(most == LARGEST ? "1 … " + LARGEST : "1, 2, 3 …"));
                    return number;
                })
                .orElse(otherwise);
    }

    private static Instant moment(String text) {
        return Moments.parse(text)
                .orElseThrow(() -> wrong("modified_since", text, List.of("2026-11-25", "2026-11-25T08:00:00Z")));
    }

    private static boolean software(String text) {
        if (!text.equals(SOFTWARE)) throw wrong("include", text, List.of(SOFTWARE));
        return true;
    }

    private static WalkToken walk(String text) {
        return WalkToken.parse(text).orElseThrow(() -> wrongWalk(text));
    }

    static PortalException wrongWalk(String text) {
        return wrong("walk", text, List.of("the hydra:next of a page of this feed"));
    }

    private static PortalException wrong(String parameter, String value, List<String> allowed) {
        String shown = value.length() <= 60 ? value : value.substring(0, 60) + "…";
        return new PortalException.InvalidParameter(parameter, shown, allowed);
    }

    /// The records that it asks for, of those of a scope.
    Selection selection(Scope scope) {
        Set<Kind> kinds = EnumSet.copyOf(profile.kinds().keySet());
        if (options.software()) kinds.addAll(profile.software().keySet());
        Selection all = scope.narrowed().apply(Selection.of(kinds));
        return since.map(all::changedSince).orElse(all);
    }

    /// How a kind of record is shown.
    Profile.Shown shown(Kind kind) {
        return profile.shown(kind)
                .orElseThrow(() -> new IllegalStateException(profile.name() + " does not show " + kind));
    }

    /// The query of another page of the same walk.
    String to(int other, WalkToken token) {
        List<String> parts = new ArrayList<>();
        parts.add("page=" + other);
        if (size != USUAL_SIZE) parts.add("page_size=" + size);
        since.ifPresent(moment -> parts.add("modified_since=" + moment));
        if (!profile.name().equals(Profiles.USUAL)) parts.add("profile=" + profile.name());
        if (options.software()) parts.add("include=" + SOFTWARE);
        parts.add("walk=" + token.text());
        return String.join("&", parts);
    }
}
