package org.florilege.harvester.forge;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a listing of repositories page after page, by `Link` headers (all forges), `X-Next-Page` (GitLab), or,
/// where a full page names no successor, by counting.
final class Listing {

    private static final Pattern NEXT =
            Pattern.compile("<([^>]*)>\\s*;[^,<]*\\brel\\s*=\\s*\"?next\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile("([?&]page=)(\\d+)");
    private static final Pattern SIZE = Pattern.compile("[?&](?:per_page|limit)=(\\d+)");

    private final Forge forge;
    private final ForgeClient client;
    private final int maxPages;
    private final Set<URI> visited = new HashSet<>();
    private final List<Remark> shortfall = new ArrayList<>();
    private final URI first;
    private @Nullable URI next;
    private long seen;
    private long total = -1;

    Listing(Forge forge, ForgeClient client, URI first, int maxPages) {
        this.forge = forge;
        this.client = client;
        this.first = first;
        this.next = first;
        this.maxPages = maxPages;
    }

    /// @return why the listing was not read to its end
    List<Remark> shortfall() {
        return List.copyOf(shortfall);
    }

    /// @return the repositories on the next page; empty at the end
    /// @throws SourceException when the page cannot be had; then the listing is at its end
    Optional<List<JsonNode>> page() {
        URI page = next;
        next = null;
        if (page == null) return Optional.empty();
        if (!visited.add(page) || visited.size() > maxPages) {
            fallShort(
                    Rule.PAGE_BUDGET,
                    "The listing {0} has more than the {1} pages that it may have, or leads in a circle.",
                    "Raise the option pages of this source, or divide it.",
                    first,
                    maxPages);
            return Optional.empty();
        }
        ForgeClient.Answer answer = client.json(page);
        if (!answer.body().isArray() && !answer.body().path("data").isArray()) throw noList(page);
        List<JsonNode> members = forge.members(answer.body());
        seen += members.size();
        total(answer.headers()).ifPresent(count -> total = count);
        next = next(page, answer, members.size()).orElse(null);
        if (next == null && seen < total)
            fallShort(
                    Rule.PAGE_MISSING,
                    "The forge counts {0} repositories and lists {1}.",
                    "Nothing; the listing is read again with the next run.",
                    total,
                    seen);
        return Optional.of(members);
    }

    private static SourceException noList(URI page) {
        return new SourceException(
                Place.of(page.toString()),
                new Finding(
                        Rule.SYNTAX,
                        "The forge's answer is no list of repositories.",
                        "Check that the address is that of the forge's interface."));
    }

    private static OptionalLong total(HttpHeaders headers) {
        for (String name : new String[] {"X-Total-Count", "X-Total"}) {
            String value = headers.firstValue(name).orElse("").strip();
            boolean number =
                    !value.isEmpty() && value.length() < 10 && value.chars().allMatch(Character::isDigit);
            if (number) return OptionalLong.of(Long.parseLong(value));
        }
        return OptionalLong.empty();
    }

    private Optional<URI> next(URI page, ForgeClient.Answer answer, int members) {
        Optional<String> link = answer.headers().allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
        if (link.isPresent()) return linked(page, link.get());
        Optional<String> number = answer.headers().firstValue("X-Next-Page").map(String::strip);
        if (number.isPresent()) return number.filter(text -> !text.isEmpty()).map(text -> numbered(page, text));
        boolean counted = answer.headers().firstValue("Link").isPresent() || members < size(page);
        return counted ? Optional.empty() : Optional.of(numbered(page, String.valueOf(number(page) + 1)));
    }

    /// Forges behind a proxy link their pages under names that only they know; the query says it all.
    private Optional<URI> linked(URI page, String link) {
        int query = link.indexOf('?');
        if (query < 0) return Optional.empty();
        String base = page.toString();
        int end = base.indexOf('?');
        try {
            return Optional.of(URI.create((end < 0 ? base : base.substring(0, end)) + link.substring(query)));
        } catch (IllegalArgumentException malformed) {
            fallShort(
                    Rule.PAGE_MISSING,
                    "{0} names \"{1}\" as its next page, which is no web address.",
                    "Tell the forge's operator.",
                    page,
                    link);
            return Optional.empty();
        }
    }

    private static URI numbered(URI page, String number) {
        String address = page.toString();
        Matcher stated = PAGE.matcher(address);
        if (stated.find()) return URI.create(stated.replaceFirst("$1" + number));
        return URI.create(address + (address.indexOf('?') < 0 ? "?" : "&") + "page=" + number);
    }

    private static int number(URI page) {
        Matcher stated = PAGE.matcher(page.toString());
        return stated.find() ? Integer.parseInt(stated.group(2)) : 1;
    }

    private static int size(URI page) {
        Matcher stated = SIZE.matcher(page.toString());
        return stated.find() ? Integer.parseInt(stated.group(1)) : Integer.MAX_VALUE;
    }

    private void fallShort(Rule rule, String message, String mend, Object... arguments) {
        shortfall.add(new Remark("", Finding.of(rule, message, mend, arguments)));
    }
}
