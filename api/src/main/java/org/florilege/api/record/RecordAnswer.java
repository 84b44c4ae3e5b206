package org.florilege.api.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.florilege.api.contract.generated.model.ContactPoint;
import org.florilege.api.contract.generated.model.FileOrAccess;
import org.florilege.api.contract.generated.model.Kind;
import org.florilege.api.contract.generated.model.Label;
import org.florilege.api.contract.generated.model.RecordDetails;
import org.florilege.api.contract.generated.model.RecordLink;
import org.florilege.api.contract.generated.model.TimeSpan;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.description.Contact;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.description.Distribution;
import org.florilege.catalog.description.Text;
import org.florilege.catalog.description.Texts;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.search.RecordSummary;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.vocabulary.VocabularyName;
import org.jspecify.annotations.Nullable;

/// A record in the words of the contract.
record RecordAnswer(Description description, Neighbours neighbours, PublicAddress portal, String language) {

    RecordDetails details(RecordHead head) {
        AgentAnswers agents = new AgentAnswers(neighbours, portal, language);
        RecordDetails details = new RecordDetails()
                .id(head.slug().key().value())
                .iri(head.id().iri())
                .kind(Kind.fromValue(head.kind().segment()))
                .slug(head.slug().value())
                .url(portal.page(head.kind(), head.slug()))
                .links(links())
                .provenance(ProvenanceAnswer.of(description.record(), head))
                .publishers(agents.of(description.publishers()))
                .creators(agents.of(description.creators()));
        texts(details);
        codes(details);
        data(details);
        if (description.kind() == org.florilege.catalog.record.Kind.CHALLENGE)
            details.challenge(new ChallengeAnswer(description.challenge(), agents, neighbours, language).details());
        return details;
    }

    private void texts(RecordDetails details) {
        String title = description.title().in(language);
        details.title(title.isBlank() ? description.id().iri() : title)
                .description(orNull(description.description()))
                .titles(byLanguage(description.title()))
                .descriptions(byLanguage(description.description()))
                .keywords(description.keywords().allIn(language))
                .contacts(description.contacts().stream().map(this::contact).toList());
    }

    private void codes(RecordDetails details) {
        details.themes(labels(VocabularyName.DATA_THEME, description.themes()))
                .licences(labels(VocabularyName.LICENCE, description.licences()))
                .accessRights(labels(VocabularyName.ACCESS_RIGHT, description.accessRights()))
                .languages(labels(VocabularyName.LANGUAGE, description.languages()))
                .frequencies(labels(VocabularyName.FREQUENCY, description.frequencies()))
                .places(labels(
                        VocabularyName.COUNTRY,
                        description.places().stream()
                                .map(place -> place.name().isEmpty()
                                        ? place.iri()
                                        : place.name().in(language))
                                .filter(place -> !place.isBlank())
                                .toList()));
    }

    private void data(RecordDetails details) {
        details.issued(first(description.issued()))
                .modified(first(description.modified()))
                .version(first(description.versions()))
                .periods(description.periods().stream()
                        .map(period ->
                                new TimeSpan().start(first(period.start())).end(first(period.end())))
                        .toList())
                .landingPages(description.landingPages())
                .identifiers(description.identifiers())
                .distributions(description.distributions().stream()
                        .map(this::distribution)
                        .toList())
                .endpoints(description.endpointUrls())
                .codeRepositories(description.codeRepositories())
                .programmingLanguages(description.programmingLanguages());
    }

    private ContactPoint contact(Contact contact) {
        return new ContactPoint()
                .name(orNull(contact.name()))
                .email(first(contact.emails()))
                .url(first(contact.pages()))
                .telephone(first(contact.telephones()));
    }

    private FileOrAccess distribution(Distribution distribution) {
        Optional<Distribution.Checksum> checksum =
                distribution.checksums().stream().findFirst();
        return new FileOrAccess(distribution.accessUrls(), distribution.downloadUrls())
                .title(orNull(distribution.title()))
                .description(orNull(distribution.description()))
                .formats(labels(VocabularyName.FILE_TYPE, distribution.formats()))
                .mediaTypes(labels(VocabularyName.MEDIA_TYPE, distribution.mediaTypes()))
                .licences(labels(VocabularyName.LICENCE, distribution.licences()))
                .byteSize(first(distribution.byteSizes()))
                .checksum(checksum.map(Distribution.Checksum::value).orElse(null))
                .checksumAlgorithm(
                        checksum.map(Distribution.Checksum::algorithm).orElse(null));
    }

    private List<Label> labels(VocabularyName vocabulary, List<String> codes) {
        return codes.stream()
                .map(code -> new Label(code, CodeLabels.label(vocabulary, code, language)))
                .toList();
    }

    private List<RecordLink> links() {
        Map<RecordId, RecordLink> links = new LinkedHashMap<>();
        neighbours.pointedAt().forEach(record -> links.put(record.id(), link(record, RecordLink.DirectionEnum.TO)));
        for (var kind : org.florilege.catalog.record.Kind.values())
            neighbours
                    .pointing(kind)
                    .forEach(record -> links.putIfAbsent(record.id(), link(record, RecordLink.DirectionEnum.FROM)));
        return new ArrayList<>(links.values());
    }

    private RecordLink link(RecordSummary record, RecordLink.DirectionEnum direction) {
        return new RecordLink(
                direction,
                record.key().value(),
                record.id().iri(),
                Kind.fromValue(record.kind().segment()),
                record.title().value(),
                portal.page(record.kind(), record.slug()));
    }

    private static Map<String, String> byLanguage(Texts texts) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (Text text : texts.all())
            byLanguage.putIfAbsent(text.language().isEmpty() ? "und" : text.language(), text.value());
        return byLanguage;
    }

    private @Nullable String orNull(Texts texts) {
        return texts.best(language).map(Text::value).orElse(null);
    }

    static @Nullable String first(List<String> values) {
        return values.isEmpty() ? null : values.getFirst();
    }
}
