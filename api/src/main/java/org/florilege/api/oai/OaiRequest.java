package org.florilege.api.oai;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// A request of the protocol whose arguments are those that its verb has, each once and each in its form.
///
/// @param arguments by name
record OaiRequest(Verb verb, Map<String, String> arguments, Window window) {

    private static final int LONGEST_SHOWN = 60;

    OaiRequest {
        arguments = Map.copyOf(arguments);
    }

    /// @param given the arguments as they came, `verb` among them
    /// @throws RefusedException with everything that is wrong with them
    static OaiRequest of(MultiValueMap<String, String> given) {
        Verb verb = verb(given);
        List<Fault> faults = new ArrayList<>();
        Map<String, String> arguments = arguments(verb, given, faults);
        if (arguments.containsKey(Verb.TOKEN)) requireAlone(arguments, faults);
        else
            for (String needed : new TreeSet<>(verb.required()))
                if (!given.containsKey(needed))
                    faults.add(wrong("The argument " + needed + " is missing; " + verb.word() + " needs it."));
        requireForms(arguments, faults);
        Window window = Window.of(
                Optional.ofNullable(arguments.get(Verb.FROM)), Optional.ofNullable(arguments.get(Verb.UNTIL)), faults);
        if (!faults.isEmpty()) throw new RefusedException(faults);
        return new OaiRequest(verb, arguments, window);
    }

    private static Verb verb(MultiValueMap<String, String> given) {
        List<String> verbs = given.getOrDefault(Verb.VERB, List.of());
        String known = "Identify, ListMetadataFormats, ListSets, ListIdentifiers, ListRecords, GetRecord";
        if (verbs.isEmpty())
            throw new RefusedException(
                    Fault.Code.BAD_VERB, "The argument verb is missing; it must be one of " + known + ".");
        if (verbs.size() > 1) throw new RefusedException(Fault.Code.BAD_VERB, "The argument verb is given repeatedly.");
        String word = text(verbs.getFirst());
        return Verb.of(word)
                .orElseThrow(() -> new RefusedException(
                        Fault.Code.BAD_VERB,
                        "There is no verb \"" + shown(word) + "\"; it must be one of " + known + "."));
    }

    private static Map<String, String> arguments(Verb verb, MultiValueMap<String, String> given, List<Fault> faults) {
        Map<String, String> arguments = new TreeMap<>();
        for (var argument : new TreeMap<>(given).entrySet()) {
            String name = argument.getKey();
            if (name.equals(Verb.VERB)) continue;
            if (!verb.takes(name)) faults.add(wrong(verb.word() + " has no argument \"" + shown(name) + "\"."));
            else if (argument.getValue().size() > 1)
                faults.add(wrong("The argument " + name + " is given repeatedly."));
            else arguments.put(name, text(argument.getValue().getFirst()));
        }
        return arguments;
    }

    private static void requireAlone(Map<String, String> arguments, List<Fault> faults) {
        if (arguments.size() > 1)
            faults.add(wrong("A resumptionToken stands for all other arguments and is given without them."));
    }

    private static void requireForms(Map<String, String> arguments, List<Fault> faults) {
        String prefix = arguments.get(Verb.PREFIX);
        if (prefix != null && !isWord(prefix))
            faults.add(wrong("\"" + shown(prefix) + "\" is no metadataPrefix: letters, digits and -_.!~*'() only."));
        String set = arguments.get(Verb.SET);
        if (set != null && !isPath(set))
            faults.add(wrong("\"" + shown(set) + "\" is no setSpec: words of letters, digits and -_.!~*'() with colons"
                    + " between."));
        String identifier = arguments.get(Verb.IDENTIFIER);
        if (identifier != null && !isUri(identifier)) {
            faults.add(wrong("\"" + shown(identifier) + "\" is no URI and so no identifier."));
            faults.add(new Fault(Fault.Code.ID_DOES_NOT_EXIST, "No item has an identifier that is no URI."));
        }
    }

    private static boolean isPath(String set) {
        return List.of(set.split(":", -1)).stream().allMatch(OaiRequest::isWord);
    }

    /// The unreserved characters of RFC 2396, as the protocol has them.
    private static boolean isWord(String text) {
        return !text.isEmpty()
                && text.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || "-_.!~*'()".indexOf(c) >= 0);
    }

    private static boolean isUri(String text) {
        try {
            return !text.isEmpty() && !new URI(text).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// @return the value of an argument that the verb requires
    String required(String name) {
        return argument(name).orElseThrow(() -> new IllegalStateException(verb + " without " + name));
    }

    Optional<String> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }

    private static Fault wrong(String message) {
        return new Fault(Fault.Code.BAD_ARGUMENT, message);
    }

    /// An argument without an equals sign has no value.
    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
