package org.florilege.catalog.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class SlugTest {

    private static final RecordId ID = new RecordId("https://data.example.org/dataset/1");

    @Property
    void any_title_makes_a_slug_that_fits_an_address(@ForAll @StringLength(max = 300) String title) {
        String slug = Slug.of(title, ID).value();

        assertThat(slug).matches("([a-z0-9]+-)*[0-9a-hjkmnp-tv-z]{10}");
        assertThat(slug.length()).isLessThanOrEqualTo(60 + 1 + RecordKey.LENGTH);
    }

    @Property
    void a_slug_leads_to_its_record_whatever_its_words(@ForAll String title, @ForAll("ids") RecordId id) {
        Slug slug = Slug.of(title, id);

        assertThat(slug.key()).isEqualTo(RecordKey.of(id));
        assertThat(new Slug(slug.value())).isEqualTo(slug);
        assertThat(new Slug(slug.key().value()).key()).isEqualTo(slug.key());
    }

    @Property
    void a_slug_is_always_the_same(@ForAll String title, @ForAll("ids") RecordId id) {
        assertThat(Slug.of(title, id)).isEqualTo(Slug.of(title, new RecordId(id.iri())));
    }

    @Property
    void a_key_has_its_form(@ForAll("ids") RecordId id) {
        RecordKey key = RecordKey.of(id);

        assertThat(RecordKey.isKey(key.value())).isTrue();
        assertThat(new RecordKey(key.value())).isEqualTo(key);
    }

    @Property
    void two_ids_have_two_keys(@ForAll("ids") RecordId one, @ForAll("ids") RecordId other) {
        assertThat(RecordKey.of(one).equals(RecordKey.of(other))).isEqualTo(one.equals(other));
    }

    @Property
    void what_does_not_end_with_a_key_is_no_slug(@ForAll @StringLength(max = 9) String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug("titre" + RecordKey.of(ID)));
    }

    @Example
    void french_words_lose_their_accents_and_ligatures() {
        assertThat(Slug.of("L’œuvre de santé : Ça & là — n° 2", ID).value())
                .isEqualTo("l-oeuvre-de-sante-ca-la-n-2-" + RecordKey.of(ID));
    }

    @Example
    void a_long_title_is_cut_between_words() {
        String title = "Base nationale des résumés de passage aux urgences hospitalières de France métropolitaine";

        assertThat(Slug.of(title, ID).value())
                .isEqualTo("base-nationale-des-resumes-de-passage-aux-urgences-" + RecordKey.of(ID));
    }

    @Example
    void a_title_without_latin_letters_gives_the_key_alone() {
        assertThat(Slug.of("健康数据", ID).value()).isEqualTo(RecordKey.of(ID).value());
    }

    /// The key decides the address of every page: it must never change.
    @Example
    void a_known_id_has_its_known_key() {
        assertThat(RecordKey.of(ID).value()).isEqualTo("1zwsjcf81v");
    }

    @Provide
    Arbitrary<RecordId> ids() {
        return Arbitraries.strings()
                .withChars("abcé/-_.~%0123456789?&=#")
                .ofMaxLength(80)
                .map(path -> new RecordId("https://data.example.org/" + path));
    }
}
