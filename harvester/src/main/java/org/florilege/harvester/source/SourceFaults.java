package org.florilege.harvester.source;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.repair.Sentence;

/// What can be wrong with the description of a source, in sentences that can be said in more than one language.
public final class SourceFaults {

    private SourceFaults() {}

    public static Sentence noTitle() {
        return Sentence.of("The source needs a title.");
    }

    public static Sentence location(String given) {
        return Sentence.of("\"{0}\" is neither an http or https address nor a file or folder that is there.", given);
    }

    public static Sentence locationWithPassword() {
        return Sentence.of(
                "The address must not contain a name or a password: give them as the credential of the source.");
    }

    public static Sentence locationTaken(SourceId other) {
        return Sentence.of("The source \"{0}\" is read from there already.", other);
    }

    public static Sentence type(String given) {
        String known = Arrays.stream(SourceType.values()).map(SourceType::id).collect(Collectors.joining(", "));
        return Sentence.of("There is no type of source \"{0}\"; there are {1}.", given, known);
    }

    public static Sentence id(String given) {
        return Sentence.of("An id is 1 to 80 of a to z, 0 to 9, \"-\" and \".\", not \"{0}\".", given);
    }

    public static Sentence idTaken(SourceId id) {
        return Sentence.of("There is a source \"{0}\" already: choose another id, or change that one.", id);
    }

    public static Sentence idReserved(SourceId id) {
        return Sentence.of("\"{0}\" is part of the portal's own addresses: choose another id.", id);
    }

    public static Sentence option(SourceType type, String given, Collection<String> known) {
        return Sentence.of(
                "A source of the type {0} has no option \"{1}\"; it has {2}.",
                type.id(), given, String.join(", ", known));
    }

    public static Sentence schedule(String given) {
        return Sentence.of(
                "The schedule is five fields: minute, hour, day, month, weekday, for instance \"30 2 * * *\" for every"
                        + " night at half past two, not \"{0}\".",
                given);
    }

    public static Sentence credentialKind(String given) {
        return Sentence.of("A credential is none, basic, bearer, header or query, not \"{0}\".", given);
    }

    public static Sentence credentialField(String missing) {
        return Sentence.of("This kind of credential needs the field {0}.", missing);
    }

    public static Sentence runKind(String given, Collection<String> known) {
        return Sentence.of("A run is one of {0}, not \"{1}\".", String.join(", ", known), given);
    }

    public static Sentence unknownField(String given, Collection<String> known) {
        return Sentence.of("There is no field \"{0}\" here; there are {1}.", given, String.join(", ", known));
    }

    public static Sentence fieldOfAnotherType(String field) {
        return Sentence.of("The field \"{0}\" has a value of another type than the API's contract says.", field);
    }
}
