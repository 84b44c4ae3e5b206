package org.florilege.harvester.reader;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Declares the usual prefixes in the outermost element of an XML document that forgets to.
///
/// @param start the start of the document, with the declarations in it
/// @param undeclared the prefixes that the document itself does not declare there
record XmlPrefixes(String start, Set<String> undeclared) {

    private static final Pattern ROOT = Pattern.compile("<[A-Za-z_][\\w.-]*(?::[\\w.-]+)?(?=[\\s>])");

    /// @param bytes the start of a document in an encoding that has ASCII in it
    static XmlPrefixes in(byte[] bytes) {
        String start = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher root = ROOT.matcher(start);
        int end = root.find() ? start.indexOf('>', root.end()) : -1;
        if (end < 0) return new XmlPrefixes(start, Set.of());
        String attributes = start.substring(root.end(), end);
        Set<String> undeclared = new LinkedHashSet<>();
        StringBuilder declarations = new StringBuilder();
        for (Map.Entry<String, String> usual : UsualPrefixes.all().entrySet()) {
            if (attributes.contains("xmlns:" + usual.getKey())) continue;
            undeclared.add(usual.getKey());
            declarations.append(" xmlns:%s=\"%s\"".formatted(usual.getKey(), usual.getValue()));
        }
        return new XmlPrefixes(start.substring(0, root.end()) + declarations + start.substring(root.end()), undeclared);
    }

    byte[] bytes() {
        return start.getBytes(StandardCharsets.ISO_8859_1);
    }
}
