package org.florilege.api.crosswalk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what stands beside a term: `=constant`, `form* path path`, `{ is: form, from: [path], … }`, `{ always: … }`,
/// a list of these, or terms of an object within.
record RuleReader(PathReader paths) {

    private static final int MOST = 10_000;

    /// @throws IllegalArgumentException when it is no rule
    Rule rule(@Nullable Object stated) {
        return switch (stated) {
            case null -> throw new IllegalArgumentException("no rule");
            case String text when text.startsWith("=") -> new Rule.Always(text.substring(1));
            case String text -> brief(text);
            case List<?> list -> new Rule.Joined(list.stream().map(this::rule).toList());
            case Map<?, ?> map -> ofMap(CrosswalkReader.object("rule", map));
            default -> new Rule.Always(stated);
        };
    }

    private Rule brief(String text) {
        String[] words = text.strip().split(" +", -1);
        List<String> from = Arrays.asList(words).subList(1, words.length);
        return stated(words[0], from, Map.of());
    }

    private Rule ofMap(Map<String, Object> map) {
        Object always = map.get("always");
        if (always != null) return new Rule.Always(always);
        if (map.get("is") instanceof String form) return stated(form, CrosswalkReader.texts(map.get("from")), map);
        Map<String, Rule> terms = new LinkedHashMap<>();
        List<String> needed = CrosswalkReader.texts(map.remove("$needs"));
        map.forEach((term, rule) -> terms.put(term, rule(rule)));
        return new Rule.Nested(new Frame(List.of(), terms, java.util.Set.copyOf(needed)));
    }

    private Rule stated(String named, List<String> from, Map<String, Object> options) {
        if (from.isEmpty()) throw new IllegalArgumentException("\"" + named + "\" of nothing");
        boolean many = named.endsWith("*");
        String name = many ? named.substring(0, named.length() - 1) : named;
        Rule.Amount amount = new Rule.Amount(
                many,
                Boolean.TRUE.equals(options.get("all")),
                options.get("most") instanceof Integer most ? most : MOST,
                options.get("longest") instanceof Integer longest ? longest : Integer.MAX_VALUE);
        Object otherwise = options.get("else");
        return new Rule.Stated(
                form(name),
                amount,
                from.stream().map(paths::path).toList(),
                otherwise == null ? null : rule(otherwise));
    }

    /// Frames begin with a capital letter.
    private static Rule.Form form(String name) {
        if (Character.isUpperCase(name.charAt(0))) return new Rule.Form.Framed(name);
        return new Rule.Form.Plain(ValueForms.named(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no form \"" + name + "\"")));
    }
}
