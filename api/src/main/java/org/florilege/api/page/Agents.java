package org.florilege.api.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.florilege.api.record.Neighbours;
import org.florilege.catalog.description.Agent;
import org.florilege.catalog.description.Contact;
import org.florilege.ui.view.Text;
import org.florilege.ui.view.Value;
import org.jspecify.annotations.Nullable;

/// People and bodies as values: by name, linked to their page here, else to where they can be reached.
record Agents(Reader reader, Neighbours neighbours) {

    List<Value> values(List<Agent> agents) {
        return agents.stream().map(this::value).distinct().toList();
    }

    Value value(Agent agent) {
        return Value.linked(name(agent), neighbours.page(agent.iri()).orElse(reach(agent)));
    }

    /// The name as stated, else the title of the agent's own record, else its IRI.
    Text name(Agent agent) {
        return reader.text(agent.name())
                .or(() -> neighbours.record(agent.iri()).map(record -> reader.text(record.title())))
                .orElseGet(() -> Text.of(agent.iri().isBlank() ? "–" : agent.iri()));
    }

    private static @Nullable String reach(Agent agent) {
        return Stream.concat(
                        agent.homepages().stream(), agent.mailboxes().stream().map(address -> "mailto:" + address))
                .findFirst()
                .orElse(null);
    }

    List<Value> contacts(List<Contact> contacts) {
        return contacts.stream()
                .flatMap(contact -> contact(contact).stream())
                .distinct()
                .toList();
    }

    private Optional<Value> contact(Contact contact) {
        Optional<String> reach = Stream.of(
                        contact.emails().stream().map(address -> "mailto:" + address),
                        contact.pages().stream(),
                        contact.telephones().stream().map(number -> "tel:" + number.replace(" ", "")))
                .flatMap(addresses -> addresses)
                .findFirst();
        Optional<Text> name = reader.text(contact.name()).or(() -> reach.map(Agents::withoutScheme));
        return name.map(text -> Value.linked(text, reach.orElse(null)));
    }

    private static Text withoutScheme(String address) {
        return Text.of(address.replaceFirst("^(mailto|tel):", ""));
    }
}
