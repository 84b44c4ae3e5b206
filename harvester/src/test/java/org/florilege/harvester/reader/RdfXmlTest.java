package org.florilege.harvester.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.florilege.harvester.repair.MendedIris;
import org.florilege.harvester.repair.Rule;
import org.junit.jupiter.api.Test;

class RdfXmlTest {

    private static final String HEAD = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/"
                xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:foaf="http://xmlns.com/foaf/0.1/">""";

    private final MendedIris mended = new MendedIris();
    private final RemarkLog remarks = new RemarkLog();

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Graph ours(String text) throws Exception {
        Graph graph = GraphFactory.createDefaultGraph();
        RdfXmlHandler handler = new RdfXmlHandler(
                "https://example.org/doc/feed.rdf", StreamRDFLib.graph(graph), new XmlReferences(mended), remarks);
        SecureXml.parse(new CleanText(in(text), true, new CleanText.TextMends()), handler);
        return graph;
    }

    private static Graph jenas(String text) {
        return RDFParser.source(in(text))
                .lang(Lang.RDFXML)
                .base("https://example.org/doc/feed.rdf")
                .toGraph();
    }

    @Test
    void a_correct_document_says_what_jena_reads_in_it() throws Exception {
        String text = HEAD + """
                <dcat:Dataset rdf:about="d/1" dct:identifier="one" xml:lang="fr">
                  <dct:title>Un <!-- nothing --> &amp; deux</dct:title>
                  <dct:issued rdf:datatype="http://www.w3.org/2001/XMLSchema#date">2020-01-01</dct:issued>
                  <dct:publisher><foaf:Agent rdf:nodeID="a"><foaf:name xml:lang="en">A</foaf:name></foaf:Agent></dct:publisher>
                  <dct:creator rdf:nodeID="a"/>
                  <dct:relation rdf:resource="#x"/>
                  <dct:source rdf:parseType="Resource"><dct:title>S</dct:title></dct:source>
                  <dct:contributor foaf:name="inline"/>
                  <dct:conformsTo rdf:parseType="Collection">
                    <rdf:Description rdf:about="https://example.org/s1"/><dct:Standard/>
                  </dct:conformsTo>
                  <dct:subject><rdf:Bag><rdf:li>eins</rdf:li><rdf:li rdf:resource="zwei"/></rdf:Bag></dct:subject>
                  <dct:description></dct:description>
                </dcat:Dataset>
                <rdf:Description rdf:ID="local" xml:base="https://other.example/"><dct:title xml:lang="">T</dct:title></rdf:Description>
                </rdf:RDF>""";

        assertThat(ours(text).isIsomorphicWith(jenas(text))).isTrue();
    }

    @Test
    void blanks_and_brackets_in_addresses_are_encoded_and_the_original_kept() throws Exception {
        Graph graph = ours(HEAD + """
                <dcat:Distribution rdf:about="https://example.org/x">
                  <dcat:downloadURL rdf:resource=" https://example.org/a file[1].csv "/></dcat:Distribution></rdf:RDF>""");

        String address = "https://example.org/a%20file%5B1%5D.csv";
        assertThat(graph.toString()).contains(address);
        assertThat(mended.of(address))
                .isEqualTo(new MendedIris.Original("https://example.org/a file[1].csv", Rule.IRI_PERCENT_ENCODE));
    }

    @Test
    void of_two_addresses_in_one_attribute_the_first_counts() throws Exception {
        Graph graph = ours(HEAD + """
                <dcat:Dataset rdf:about="https://example.org/a https://example.org/b"><dct:title>T</dct:title></dcat:Dataset></rdf:RDF>""");

        assertThat(graph.size()).isEqualTo(2);
        assertThat(mended.of("https://example.org/a")).extracting("rule").isEqualTo(Rule.TWO_URLS);
    }

    @Test
    void stray_text_is_left_out_and_told_with_its_place() throws Exception {
        Graph graph = ours(HEAD + """
                oops <dcat:Dataset rdf:about="https://example.org/a"> stray
                <dct:publisher> here too <foaf:Agent/> and here </dct:publisher><dct:title>T</dct:title></dcat:Dataset></rdf:RDF>""");

        assertThat(graph.size()).isEqualTo(4);
        assertThat(remarks.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.finding().rule()).isEqualTo(Rule.XML_STRAY_TEXT);
            assertThat(remark.finding().message()).contains("4 ×", "\"oops\"");
            assertThat(remark.spot()).startsWith("line 2");
        });
    }

    @Test
    void rdf_inside_the_answer_of_another_protocol_is_found() throws Exception {
        String inside = HEAD + "<dcat:Dataset rdf:about=\"https://example.org/a\"/></rdf:RDF>";
        Graph graph = ours("<csw:Answer xmlns:csw=\"http://www.opengis.net/cat/csw/2.0.2\">text<csw:Results>" + inside
                + inside + "</csw:Results></csw:Answer>");

        assertThat(graph.size()).isEqualTo(1);
    }

    @Test
    void a_bare_ampersand_and_forbidden_characters_do_not_stop_it() throws Exception {
        Graph graph = ours(
                HEAD + "<dcat:Dataset rdf:about=\"https://example.org/a?x=1&y=2\"><dct:title>R&D\u0001 &#2; &eacute;"
                        + "<![CDATA[ & raw ]]></dct:title></dcat:Dataset></rdf:RDF>");

        assertThat(graph.toString()).contains("https://example.org/a?x=1&y=2").contains("R&D  é & raw ");
    }

    @Test
    void internal_entities_are_read_and_external_ones_never() throws Exception {
        Graph graph = ours("""
                <!DOCTYPE rdf:RDF [ <!ENTITY d "http://www.w3.org/ns/dcat#"> <!ENTITY x SYSTEM "file:///etc/hostname"> ]>
                """ + HEAD + """
                <rdf:Description rdf:about="https://example.org/a"><rdf:type rdf:resource="&d;Dataset"/>
                <dct:title>[&x;]</dct:title></rdf:Description></rdf:RDF>""");

        assertThat(graph.toString())
                .contains("http://www.w3.org/ns/dcat#Dataset")
                .contains("\"[]\"");
    }

    @Test
    void a_less_than_sign_in_a_text_does_not_stop_it() throws Exception {
        Graph graph = ours(HEAD + "<dcat:Dataset rdf:about=\"https://example.org/a\"><dct:title>p < 0.05 &lt; 1"
                + "<![CDATA[ < raw ]]></dct:title></dcat:Dataset></rdf:RDF>");

        assertThat(graph.toString()).contains("p < 0.05 < 1 < raw ");
    }

    @Test
    void unescaped_html_in_a_value_is_its_text() throws Exception {
        Graph graph = ours(HEAD + """
                <dcat:Dataset rdf:about="https://example.org/a">
                <dct:description xml:lang="fr">Un <b>gros</b> <a href="https://e.org/?a=1&amp;b=2">lien</a></dct:description>
                <dct:title>T</dct:title></dcat:Dataset></rdf:RDF>""");

        assertThat(graph.size()).isEqualTo(3);
        assertThat(graph.toString()).contains("Un <b>gros</b> <a href=", "lien</a>");
        assertThat(remarks.remarks())
                .extracting(remark -> remark.finding().rule())
                .containsExactly(Rule.XML_MARKUP);
    }
}
