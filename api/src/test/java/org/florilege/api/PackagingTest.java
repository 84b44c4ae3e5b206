package org.florilege.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// What the program needs lies beside it. Tests alone would not notice: they have more on their class path.
class PackagingTest {

    /// What a module declares for its tests, Maven leaves out of the program, whoever else needs it.
    @ParameterizedTest
    @ValueSource(strings = {"catalog", "harvester", "ui-templates"})
    void nothing_that_a_module_below_needs_is_declared_for_tests_only(String below) throws Exception {
        assertThat(declared(Path.of("pom.xml"), "test")).doesNotContainAnyElementsOf(needed(below));
    }

    private static Set<String> needed(String module) throws Exception {
        Set<String> needed = declared(Path.of("..", module, "pom.xml"), "compile");
        needed.addAll(declared(Path.of("..", module, "pom.xml"), "runtime"));
        return needed;
    }

    private static Set<String> declared(Path pom, String scope)
            throws IOException, SAXException, ParserConfigurationException {
        NodeList dependencies = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getElementsByTagName("dependency");
        Set<String> declared = new TreeSet<>();
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            if (text(dependency, "scope", "compile").equals(scope)) declared.add(text(dependency, "artifactId", ""));
        }
        return declared;
    }

    private static String text(Element dependency, String name, String otherwise) {
        NodeList found = dependency.getElementsByTagName(name);
        return found.getLength() == 0
                ? otherwise
                : found.item(0).getTextContent().strip();
    }
}
