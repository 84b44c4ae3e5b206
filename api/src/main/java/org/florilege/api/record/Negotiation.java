package org.florilege.api.record;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// Which form an `Accept` header likes best (RFC 9110, section 12.5.1): the highest quality counts, then the most exact
/// range, then our order.
///
/// A range with a `profile` (RFC 6906) likes the forms of that profile best. It includes forms without profile too,
/// since a profile that nobody knows changes nothing, but not those of another.
///
/// @param profiles those that some form has: a range with one of these means no form without
public record Negotiation(Set<String> profiles) {

    private static final String PROFILE = "profile";
    private static final int ANY_SUBTYPE = 1;

    /// What was chosen.
    ///
    /// @param type the one of its names that the client asked for
    public record Choice<F extends Form>(F form, MediaType type) {}

    private record Match(double quality, int exactness) {}

    public Negotiation {
        profiles = Set.copyOf(profiles);
    }

    /// Among forms of which these are all.
    public static Negotiation among(Collection<? extends Form> all) {
        return new Negotiation(all.stream()
                .flatMap(form -> form.mediaTypes().stream())
                .flatMap(type -> profilesOf(type).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /// The form that the client likes best; empty when it reads none. A client without a wish gets the first.
    public <F extends Form> Optional<Choice<F>> best(List<MediaType> accept, List<F> forms) {
        List<MediaType> ranges = accept.isEmpty() ? List.of(MediaType.ALL) : accept;
        @Nullable Choice<F> best = null;
        Match liked = new Match(0, 0);
        for (F form : forms) {
            if (isRefused(form, ranges)) continue;
            for (MediaType type : form.mediaTypes()) {
                Match match = match(type, ranges);
                boolean better = match.quality > liked.quality
                        || (match.quality == liked.quality && match.exactness > liked.exactness);
                if (match.quality > 0 && (best == null || better)) {
                    best = new Choice<>(form, type);
                    liked = match;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// Who refuses a form by one of its names does not want it under another.
    private boolean isRefused(Form form, List<MediaType> ranges) {
        return form.mediaTypes().stream()
                .map(type -> match(type, ranges))
                .anyMatch(match -> match.quality == 0 && match.exactness > ANY_SUBTYPE);
    }

    /// The quality of the most exact range that includes the type: `text/*;q=0, text/turtle` accepts Turtle.
    private Match match(MediaType type, List<MediaType> ranges) {
        Match match = new Match(0, -1);
        for (MediaType range : ranges) {
            int exactness = exactness(range, type);
            boolean better = exactness > match.exactness
                    || (exactness == match.exactness && range.getQualityValue() > match.quality);
            if (exactness >= 0 && better) match = new Match(range.getQualityValue(), exactness);
        }
        return match;
    }

    /// How exactly the range means the type; negative when it does not.
    private int exactness(MediaType range, MediaType type) {
        if (!range.includes(type)) return -1;
        if (range.isWildcardType()) return 0;
        if (range.isWildcardSubtype()) return ANY_SUBTYPE;
        Set<String> wanted = profilesOf(range);
        Set<String> has = profilesOf(type);
        if (wanted.isEmpty()) return has.isEmpty() ? 3 : 2;
        if (!has.isEmpty()) return has.stream().anyMatch(wanted::contains) ? 4 : -1;
        return wanted.stream().anyMatch(profiles::contains) ? -1 : 2;
    }

    private static Set<String> profilesOf(MediaType type) {
        String stated = type.getParameter(PROFILE);
        if (stated == null) return Set.of();
        boolean quoted = stated.length() > 1 && stated.startsWith("\"") && stated.endsWith("\"");
        String bare = quoted ? stated.substring(1, stated.length() - 1) : stated;
        return Arrays.stream(bare.split(" ", -1))
                .filter(profile -> !profile.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
