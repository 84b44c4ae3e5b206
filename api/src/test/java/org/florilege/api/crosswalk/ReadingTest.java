package org.florilege.api.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people write in the place of dates, names and geometries.
class ReadingTest {

    @ParameterizedTest
    @CsvSource({
        "2020,2020",
        "2020Z,2020",
        "2020-10,2020-10",
        "2020-10+02:00,2020-10",
        "2020-10-05,2020-10-05",
        "2020-10-05Z,2020-10-05",
        "2020-10-05T11:12:13.123+02:00,2020-10-05T11:12:13+02:00",
        "2020-10-05T11:12:13,2020-10-05T11:12:13",
        "2020-10-05 11:12,2020-10-05T11:12:00",
        "2020-10-05T99:99,2020-10-05",
    })
    void a_date_keeps_its_precision(String stated, String read) {
        assertThat(IsoDate.parse(stated).map(IsoDate::text)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hier", "05/10/2020", "2020-13", "2020-02-30", "-0044", "20201005", "2020-10-05x"})
    void what_is_no_date_is_none(String stated) {
        assertThat(IsoDate.parse(stated)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Curie, Marie|Marie|Curie",
                "Marie CURIE|Marie|CURIE",
                "CURIE Marie|Marie|CURIE",
                "Marie Curie|Marie|Curie",
                "Simone de Beauvoir|Simone|de Beauvoir",
                "Ludwig van der Rohe|Ludwig|van der Rohe",
                "J. R. R. Tolkien|J. R. R.|Tolkien",
                "Voltaire||Voltaire",
                "王 小明|王|小明",
            })
    void a_name_has_two_parts(String whole, String given, String family) {
        PersonName name = PersonName.of(whole);

        assertThat(name.family()).isEqualTo(family);
        assertThat(name.given()).isEqualTo(given == null ? "" : given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON((-5 41, 9 41, 9 51, -5 51, -5 41))",
                "<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POLYGON((-5 41, 9 41, 9 51, -5 51, -5 41))",
                "{\"type\":\"Polygon\",\"coordinates\":[[[-5,41],[9,41],[9,51],[-5,51],[-5,41]]]}",
            })
    void a_geometry_has_a_box_around_it(String geometry) {
        assertThat(Box.around(geometry)).contains(new Box(-5, 41, 9, 51));
    }

    @Test
    void what_is_not_on_this_earth_has_none() {
        assertThat(Box.around("POINT(652709 6862270)")).isEmpty();
        assertThat(Box.around("<http://www.opengis.net/def/crs/EPSG/0/2154> POINT(1 2)"))
                .isEmpty();
        assertThat(Box.around("Bordeaux")).isEmpty();
    }
}
