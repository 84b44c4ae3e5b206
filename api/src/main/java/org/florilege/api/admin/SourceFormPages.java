package org.florilege.api.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.florilege.api.page.Reader;
import org.florilege.api.source.InvalidSourceException.Fault;
import org.florilege.api.web.PublicAddress;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.repair.Phrases;
import org.florilege.harvester.source.RegisteredSource;
import org.florilege.harvester.source.SourceType;
import org.florilege.ui.language.Messages;
import org.florilege.ui.view.AdminBar;
import org.florilege.ui.view.AdminSection;
import org.florilege.ui.view.FormField;
import org.florilege.ui.view.Frame;
import org.florilege.ui.view.Link;
import org.florilege.ui.view.SourceFormView;
import org.florilege.ui.view.SourceTypesView;

/// Makes the pages on which a source is described.
public final class SourceFormPages {

    private final PublicAddress address;

    public SourceFormPages(PublicAddress address) {
        this.address = address;
    }

    /// Which source the form is of.
    ///
    /// @param type what it speaks
    /// @param known the one that is changed; empty for a new one
    record Subject(SourceType type, Optional<RegisteredSource> known) {

        String path() {
            return known.map(source -> SourcesController.path(source.source().id()) + "/edit")
                    .orElse(SourceFormController.NEW);
        }

        private String back() {
            return known.map(source -> SourcesController.path(source.source().id()))
                    .orElse(SourcesController.SOURCES);
        }
    }

    /// What came of sending the form.
    ///
    /// @param faults what was wrong with it
    /// @param tried what a try gave
    record Outcome(List<Fault> faults, Optional<HarvestReport> tried) {

        /// Nobody has sent it yet.
        static final Outcome NONE = new Outcome(List.of(), Optional.empty());

        Outcome {
            faults = List.copyOf(faults);
        }
    }

    SourceTypesView types(Reader reader, String mark) {
        Frame frame = AdminFrames.frame(reader, reader.messages().get("form.new"), SourceFormController.NEW, address);
        return new SourceTypesView(
                frame,
                new AdminBar(AdminSection.SOURCES, mark),
                Arrays.stream(SourceType.values())
                        .map(type -> new SourceTypesView.Type(
                                type.id(), SourceTypes.name(type, reader), SourceTypes.help(type, reader)))
                        .toList());
    }

    SourceFormView form(Subject subject, SourceForm form, Outcome outcome, Reader reader, String mark) {
        Messages words = reader.messages();
        Phrases phrases = Phrases.in(reader.tag());
        Map<String, String> errors = outcome.faults().stream()
                .collect(Collectors.toMap(
                        fault -> name(fault), fault -> phrases.say(fault.message()), (one, more) -> one + " " + more));
        SourceFields fields = new SourceFields(subject.type(), form, errors, words);
        List<SourceFormView.Group> groups = fields.groups(subject.known());
        return new SourceFormView(
                frame(subject, reader),
                new AdminBar(AdminSection.SOURCES, mark),
                new SourceFormView.Sending(
                        subject.path(), subject.back(), subject.type().id(), SourceTypes.name(subject.type(), reader)),
                groups,
                faults(outcome, groups, phrases),
                outcome.tried().map(report -> new Previews(reader).of(report)).orElse(null));
    }

    private Frame frame(Subject subject, Reader reader) {
        Messages words = reader.messages();
        return subject.known()
                .map(known -> AdminFrames.frame(
                        reader,
                        words.get("form.edit", known.source().title()),
                        subject.path(),
                        address,
                        Link.of(known.source().title(), subject.back())))
                .orElseGet(() -> AdminFrames.frame(
                        reader,
                        words.get("form.new"),
                        subject.path() + "?type=" + subject.type().id(),
                        address));
    }

    /// The field of the form that a fault is about.
    private static String name(Fault fault) {
        return switch (fault.field()) {
            case "id", "title", "location", "credential" -> fault.field();
            default -> SourceForm.OPTION + fault.field();
        };
    }

    private static List<SourceFormView.Fault> faults(
            Outcome outcome, List<SourceFormView.Group> groups, Phrases phrases) {
        Map<String, FormField> known = groups.stream()
                .map(SourceFormView.Group::fields)
                .flatMap(List::stream)
                .collect(Collectors.toMap(FormField::name, field -> field));
        List<SourceFormView.Fault> faults = new ArrayList<>();
        for (Fault fault : outcome.faults()) {
            FormField field = known.get(name(fault));
            String target =
                    field == null ? "content" : field.kind() == FormField.Kind.CHOICE ? field.id() + "-0" : field.id();
            faults.add(new SourceFormView.Fault(target, phrases.say(fault.message())));
        }
        return faults;
    }
}
