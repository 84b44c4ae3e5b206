package org.florilege.harvester.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads `Authors@R` of R's `DESCRIPTION`, which is a piece of R: calls of `person` with names, address, roles and
/// comments. Nothing is evaluated.
final class RPeople {

    private static final String CALL = "person(";

    private RPeople() {}

    /// Notes everybody under their roles: authors, the maintainer, rights holders, funders, contributors.
    static void read(String code, FileFacts facts) {
        for (int at = code.indexOf(CALL); at >= 0; at = code.indexOf(CALL, at + 1)) {
            List<String> arguments = arguments(code, at + CALL.length());
            person(arguments).ifPresent(found -> note(found, value(arguments, "role", 4), facts));
        }
    }

    private static void note(Value person, String roles, FileFacts facts) {
        boolean author = roles.isEmpty();
        for (String role : strings(roles)) {
            switch (role) {
                case "aut" -> author = true;
                case "cre" -> facts.add(Fact.CONTACT, person);
                case "cph" -> facts.add(Fact.RIGHTS_HOLDER, person);
                case "fnd" -> facts.add(Fact.FUNDER, person);
                default -> facts.add(Fact.CONTRIBUTOR, person);
            }
        }
        if (author) facts.add(Fact.AUTHOR, person);
    }

    /// @param arguments given, family, middle, email, role, comment: by name, or in this order
    private static Optional<Value> person(List<String> arguments) {
        String given = String.join(" ", strings(value(arguments, "given", 0)));
        String family = String.join(" ", strings(value(arguments, "family", 1)));
        String comment = value(arguments, "comment", 5);
        String orcid = strings(comment).stream()
                .filter(text -> Addresses.orcid(text).isPresent())
                .findFirst()
                .orElse("");
        return Parties.party(
                orcid,
                Parties.joined(given, family),
                family.isEmpty() ? Value.Party.Nature.UNKNOWN : Value.Party.Nature.PERSON,
                "",
                strings(value(arguments, "email", 3)).stream().findFirst().orElse(""),
                "");
    }

    private static String value(List<String> arguments, String name, int position) {
        for (String argument : arguments)
            if (argument.startsWith(name)
                    && argument.substring(name.length()).strip().startsWith("="))
                return argument.substring(argument.indexOf('=') + 1);
        String plain = position < arguments.size() ? arguments.get(position) : "";
        int named = plain.indexOf('=');
        int quote = plain.indexOf('"');
        return named >= 0 && (quote < 0 || named < quote) ? "" : plain;
    }

    /// @return the arguments of a call, as they are written
    private static List<String> arguments(String code, int start) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        walk(code, start, arguments, argument);
        if (!argument.isEmpty()) arguments.add(argument.toString().strip());
        return arguments;
    }

    private static void walk(String code, int start, List<String> arguments, StringBuilder argument) {
        int depth = 0;
        char quote = 0;
        for (int i = start; i < code.length(); i++) {
            char c = code.charAt(i);
            if (quote != 0) quote = c == quote ? 0 : quote;
            else if (c == '"' || c == '\'') quote = c;
            else if (c == '(') depth++;
            else if (c == ')' && depth-- == 0) return;
            else if (c == ',' && depth == 0) {
                arguments.add(argument.toString().strip());
                argument.setLength(0);
                continue;
            }
            argument.append(c);
        }
    }

    /// @return what stands between quotes
    private static List<String> strings(String code) {
        List<String> strings = new ArrayList<>();
        quoted(code.replace('\'', '"'), strings::add);
        return strings;
    }

    private static void quoted(String code, Consumer<String> strings) {
        int open = code.indexOf('"');
        while (open >= 0) {
            int close = code.indexOf('"', open + 1);
            if (close < 0) return;
            strings.accept(code.substring(open + 1, close));
            open = code.indexOf('"', close + 1);
        }
    }
}
