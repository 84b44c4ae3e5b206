package org.florilege.api.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.florilege.harvester.source.RegisteredSource;
import org.florilege.harvester.source.SourceType;
import org.florilege.ui.language.Messages;
import org.florilege.ui.view.FormField;
import org.florilege.ui.view.FormField.Choice;
import org.florilege.ui.view.FormField.Kind;
import org.florilege.ui.view.SourceFormView.Group;

/// The fields of the form of a source.
///
/// @param type what the source speaks
/// @param form what stands in them
/// @param errors what is wrong, by the names of fields
/// @param words the reader's
record SourceFields(SourceType type, SourceForm form, Map<String, String> errors, Messages words) {

    private static final List<String> CREDENTIALS = List.of("none", "basic", "bearer", "header", "query");
    private static final List<String> LIMITS = List.of(
            "rate",
            "concurrency",
            "pages",
            "run-time",
            "run-bytes",
            "page-time",
            "page-bytes",
            "connect-timeout",
            "answer-timeout",
            "retries",
            "retry-wait",
            "redirects",
            "contact",
            "user-agent");
    private static final List<String> REMOVAL = List.of("grace", "removal-share", "removal-floor", "precedence");

    SourceFields {
        errors = Map.copyOf(errors);
    }

    /// What an option is called.
    static String label(SourceType type, String option, Messages words) {
        return SourceTypes.words(key(type, option, words), option, words);
    }

    /// Under which key the words of an option stand: options of all types under `field`, those of a type under
    /// `option`.
    private static String key(SourceType type, String option, Messages words) {
        String own = "option." + type.id() + "." + option;
        if (words.has(own)) return own;
        return (type.options().contains(option) ? "option." : "field.") + option;
    }

    /// All fields.
    ///
    /// @param known the source that is changed
    List<Group> groups(Optional<RegisteredSource> known) {
        List<Group> groups = new ArrayList<>();
        groups.add(group("what", true, what(known.isPresent()).toList()));
        if (!type.options().isEmpty())
            groups.add(group(
                    "choice", true, type.options().stream().map(this::option).toList()));
        groups.add(group("schedule", true, schedule().toList()));
        groups.add(group("access", true, access(known.isPresent()).toList()));
        groups.add(group("owner", true, List.of(field("option.owner", "field.owner", Kind.MAIL))));
        groups.add(group("removal", false, REMOVAL.stream().map(this::option).toList()));
        groups.add(group("limits", false, LIMITS.stream().map(this::option).toList()));
        return groups;
    }

    private Group group(String id, boolean open, List<FormField> fields) {
        String key = "form.group." + id;
        boolean filled = fields.stream().anyMatch(FormField::isWrong);
        return new Group(id, words.get(key), SourceTypes.words(key + ".help", "", words), open || filled, fields);
    }

    private Stream<FormField> what(boolean known) {
        FormField location = field("location", "field.location", Kind.TEXT);
        String example = SourceTypes.words("type." + type.id() + ".location", "", words);
        FormField id = known
                ? new FormField(
                        "id",
                        Kind.FIXED,
                        new FormField.Words(words.get("field.id"), words.get("field.id.fixed"), ""),
                        form.value("id"),
                        "",
                        List.of())
                : field("id", "field.id", Kind.TEXT);
        return Stream.of(
                field("title", "field.title", Kind.TEXT),
                new FormField(
                        "location",
                        Kind.TEXT,
                        new FormField.Words(
                                location.words().label(), location.words().help(), example),
                        location.value(),
                        location.error(),
                        List.of()),
                id);
    }

    private Stream<FormField> schedule() {
        List<Choice> presets = Arrays.stream(Preset.values())
                .map(preset -> new Choice(preset.word(), words.get("field.preset." + preset.word())))
                .toList();
        boolean own = form.value(SourceForm.PRESET).equals(Preset.OWN.word());
        FormField expression = field(SourceForm.SCHEDULE, "field.schedule", Kind.TEXT);
        return Stream.of(
                choice(SourceForm.PRESET, "field.preset", presets),
                new FormField(
                        expression.name(),
                        Kind.TEXT,
                        expression.words(),
                        own ? expression.value() : "",
                        expression.error(),
                        List.of()),
                field(SourceForm.ENABLED, "field.enabled", Kind.CHECK));
    }

    private Stream<FormField> access(boolean known) {
        List<Choice> kinds = CREDENTIALS.stream()
                .map(kind -> new Choice(kind, words.get("field.credential." + kind)))
                .toList();
        FormField kind = choice(SourceForm.CREDENTIAL, "field.credential", kinds);
        return Stream.concat(
                Stream.of(
                        kind.value().isEmpty()
                                ? new FormField(kind.name(), kind.kind(), kind.words(), "none", kind.error(), kinds)
                                : kind),
                Stream.of("user", "password", "token", "name", "key").map(name -> detail(name, known)));
    }

    /// A detail of a credential; a secret never stands in it.
    private FormField detail(String name, boolean known) {
        boolean secret = SourceForm.isSecret(name);
        String field = SourceForm.CREDENTIAL + "." + name;
        return new FormField(
                field,
                secret ? Kind.SECRET : Kind.TEXT,
                new FormField.Words(
                        words.get("field." + name),
                        secret && known ? words.get("form.secret.keep") : "",
                        SourceTypes.words("field." + name + ".example", "", words)),
                secret ? "" : form.value(field),
                "",
                List.of());
    }

    private FormField option(String name) {
        Kind kind = switch (name) {
            case "repositories", "urls", "query", "include", "filter" -> Kind.AREA;
            default -> Kind.TEXT;
        };
        return field(SourceForm.OPTION + name, key(type, name, words), kind);
    }

    private FormField choice(String name, String key, List<Choice> choices) {
        FormField field = field(name, key, Kind.CHOICE);
        return new FormField(name, Kind.CHOICE, field.words(), field.value(), field.error(), choices);
    }

    private FormField field(String name, String key, Kind kind) {
        String option = name.substring(name.lastIndexOf('.') + 1);
        FormField.Words said = new FormField.Words(
                SourceTypes.words(key, option, words),
                SourceTypes.words(key + ".help", "", words),
                SourceTypes.words(key + ".example", "", words));
        return new FormField(name, kind, said, form.value(name), errors.getOrDefault(name, ""), List.of());
    }
}
