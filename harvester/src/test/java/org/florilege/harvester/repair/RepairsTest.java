package org.florilege.harvester.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020-05-01                    | 2020-05-01           | date
            2020-05                       | 2020-05              | gYearMonth
            2020                          | 2020                 | gYear
            2012-05-10T21:04              | 2012-05-10T21:04:00  | dateTime
            2012-05-10 21:04:05           | 2012-05-10T21:04:05  | dateTime
            2012-05-10T21:04:05.25+0200   | 2012-05-10T21:04:05.25+02:00 | dateTime
            20120510                      | 2012-05-10           | date
            20120510T210405Z              | 2012-05-10T21:04:05Z | dateTime
            06/05/2009                    | 2009-05-06           | date
            05/31/2009                    | 2009-05-31           | date
            1.2.2009                      | 2009-02-01           | date
            2009/2/1                      | 2009-02-01           | date
            10 mai 2012                   | 2012-05-10           | date
            1er août 2012                 | 2012-08-01           | date
            May 10, 2012                  | 2012-05-10           | date
            10 December 2012              | 2012-12-10           | date
            décembre 2012                 | 2012-12              | gYearMonth
            Thu, 10 May 2012 21:04:00 GMT | 2012-05-10T21:04:00Z | dateTime
            Thu May 10 21:04:00 CEST 2012 | 2012-05-10           | date
            5/10/2012 9:04:00 PM          | 2012-05-10           | date
            10. Mai 2012                  | 2012-05-10           | date
            10 de mayo de 2012            | 2012-05-10           | date
            10 maggio 2012                | 2012-05-10           | date
            2012-05-10+02:00              | 2012-05-10+02:00     | date
            2012-05-10T21:04:00Z[UTC]     | 2012-05-10T21:04:00Z | dateTime
            1336683840000                 | 2012-05-10T21:04:00Z | dateTime
            1336683840                    | 2012-05-10T21:04:00Z | dateTime
            41039                         | 2012-05-10           | date
            41039.878                     | 2012-05-10           | date
            01/02/2021                    | 2021-02-01           | date
            janvier 2020                  | 2020-01              | gYearMonth
            """)
    void dates_of_many_spellings_become_one(String stated, String lexical, String type) {
        assertThat(Dates.read(stated)).hasValueSatisfying(date -> {
            assertThat(date.getLiteralLexicalForm()).isEqualTo(lexical);
            assertThat(date.getLiteralDatatypeURI()).endsWith("#" + type);
            assertThat(date.getLiteral().isWellFormed()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-02-30",
                "0000-00-00",
                "12345",
                "2020-Q1",
                "2020-13-45",
                "31/02/2020",
                "",
                "soon",
                "A REMPLIR",
                "12/2020/12",
                "2020-05-01T25:61"
            })
    void what_is_no_date_stays_what_it_is(String stated) {
        assertThat(Dates.read(stated)).isEmpty();
    }

    @Property
    void reading_a_date_never_fails(@ForAll String text) {
        Dates.read(text)
                .ifPresent(date -> assertThat(date.getLiteral().isWellFormed()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "12323,12323",
        "12323.0,12323",
        "12 323,12323",
        "'1,234',1234",
        "1.5 ko,1500",
        "'1,2 MB',1200000",
        "2 GiB,2147483648",
        "1.5e3,1500"
    })
    void sizes_become_bytes(String stated, String bytes) {
        assertThat(ByteSizes.read(stated))
                .map(size -> size.getLiteralLexicalForm())
                .contains(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "large", "12 parsecs", "-5"})
    void what_is_no_size_stays(String stated) {
        assertThat(ByteSizes.read(stated)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            http://e.org/a b           ; http://e.org/a%20b
            http://e.org/x[1]          ; http://e.org/x%5B1%5D
            http://e.org/{y}|z         ; http://e.org/%7By%7D%7Cz
            tel:+49 40 4               ; tel:+49%2040%204
            http://e.org/100%          ; http://e.org/100%25
            http://e.org/%C3%A9        ; http://e.org/%C3%A9
            http://e.org/#a#b          ; http://e.org/#a%23b
            http://[::1]/x             ; http://[::1]/x
            http://[bad/x              ; http://%5Bbad/x
            http://e.org/españa        ; http://e.org/españa
            """)
    void illegal_characters_of_iris_are_encoded(String stated, String legal) {
        assertThat(Iris.encode(stated)).isEqualTo(legal);
    }

    @Property
    void an_encoded_iri_is_legal_and_stays_as_it_is(@ForAll String path) {
        String encoded = Iris.encode("http://e.org/" + path);

        assertThat(Iris.encode(encoded)).isEqualTo(encoded);
        assertThat(IRIx.create(encoded).str()).isEqualTo(encoded);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2013-01-01/2014-06-30     | 2013-01-01 | 2014-06-30
            2010-2015                 | 2010       | 2015
            2010 – 2015               | 2010       | 2015
            de 2010 à 2015            | 2010       | 2015
            du 1/2/2010 au 3/4/2011   | 2010-02-01 | 2011-04-03
            from May 2010 to June 2011| 2010-05    | 2011-06
            start=2010; end=2012;     | 2010       | 2012
            2020-Q3                   | 2020-07    | 2020-09
            T1 2020                   | 2020-01    | 2020-03
            3e trimestre 2020         | 2020-07    | 2020-09
            2013                      | 2013       | 2013
            2013/..                   | 2013       |
            """)
    void spans_of_time_of_many_spellings_have_two_ends(String stated, String start, String end) {
        assertThat(Periods.read(stated)).hasValueSatisfying(period -> {
            assertThat(period.start().map(Node::getLiteralLexicalForm)).isEqualTo(Optional.ofNullable(start));
            assertThat(period.end().map(Node::getLiteralLexicalForm)).isEqualTo(Optional.ofNullable(end));
        });
    }

    @Property
    void reading_a_span_or_a_geometry_never_fails(@ForAll String text) {
        Periods.read(text);
        Geometries.read(text);
        Placeholders.isPlaceholder(text);
    }

    @Property
    void markdown_has_no_element_that_a_browser_would_run(@ForAll String text) {
        String markdown = HtmlText.toMarkdown("<p>" + text + "<script>x</script>&lt;script&gt;</p>");

        assertThat(markdown).doesNotContainPattern("(?i)(?<!\\\\)<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a < b and b > c", "Plain text", "x<y>z", "R&D", "5 % & more", "# not a heading <tag>"})
    void plain_text_survives(String text) {
        assertThat(HtmlText.toMarkdown(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>One</p><p>Two</p>                                   | One\\n\\nTwo
            <h1>T</h1><b>bold</b> and <i>it</i>                    | # T\\n\\n**bold** and *it*
            <ul><li>a</li><li>b</li></ul>                          | - a\\n- b
            line<br/>break                                         | line\\nbreak
            <a href="https://e.org/x">site</a>                     | [site](https://e.org/x)
            <a href="javascript:alert(1)">x</a><script>1</script>  | x
            D&eacute;c&egrave;s &amp; soins                        | Décès & soins
            &lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;           | One\\n\\nTwo
            <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>           | \\<script>alert(1)\\</script>
            x<svg onload=alert(1)>y</svg><object data=x></object>  | x
            """)
    void html_becomes_markdown(String html, String markdown) {
        assertThat(HtmlText.toMarkdown(html)).isEqualTo(markdown.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://reference.data.gov.uk/id/year/2012                                      | 2012       | 2012
            https://reference.data.gov.uk/doc/gregorian-month/2012-03                      | 2012-03    | 2012-03
            http://reference.data.gov.uk/id/quarter/2012-Q1                                | 2012-01    | 2012-03
            http://reference.data.gov.uk/id/government-year/2012-2013                      | 2012       | 2013
            http://reference.data.gov.uk/id/gregorian-interval/2012-04-01T00:00:00/P1Y     | 2012-04-01 | 2013-03-31
            http://reference.data.gov.uk/id/gregorian-interval/2012-01-01T00:00:00/P1M15D  | 2012-01-01 | 2012-02-15
            """)
    void addresses_of_intervals_say_which_they_are(String iri, String start, String end) {
        assertThat(Periods.ofInterval(iri)).hasValueSatisfying(period -> {
            assertThat(period.start().orElseThrow().getLiteralLexicalForm()).isEqualTo(start);
            assertThat(period.end().orElseThrow().getLiteralLexicalForm()).isEqualTo(end);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://e.org/year/2012",
                "http://reference.data.gov.uk/id/year/some",
                "http://reference.data.gov.uk/id/gregorian-interval/2012/P1Y",
                "http://reference.data.gov.uk/id/gregorian-interval/2012-01-01T00:00:00/PY"
            })
    void other_addresses_are_no_intervals(String iri) {
        assertThat(Periods.ofInterval(iri)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            1234      | false | 1234
            1 234     | false | 1234
            1.234.567 | false | 1234567
            1,234     | false | 1234
            12.0      | false | 12
            12.000    | true  | 12
            1.5E3     | true  | 1500
            12.5      | true  | ""
            -3        | false | ""
            a dozen   | false | ""
            """)
    void numbers_of_things_are_whole(String stated, boolean numeric, String count) {
        assertThat(Numbers.count(stated, numeric)
                        .map(Node::getLiteralLexicalForm)
                        .orElse(""))
                .isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            10       | 10
            10,5 m   | 10.5
            1 km     | 1000
            25cm     | 0.25
            1/25000  | ""
            """)
    void lengths_are_in_metres(String stated, String metres) {
        assertThat(Numbers.metres(stated).map(Node::getLiteralLexicalForm).orElse(""))
                .isEqualTo(metres);
    }
}
