package org.florilege.harvester.code;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;

/// The files of a repository that say something of its software, known by their names.
public final class MetadataFiles {

    /// Larger ones are no metadata.
    public static final int MAX_BYTES = 1 << 20;

    @FunctionalInterface
    private interface Format {
        void read(String text, FileFacts facts) throws FileFault;
    }

    private record Known(Origin origin, Format format) {}

    private static final Map<String, Known> FILES = Map.ofEntries(
            Map.entry("codemeta.json", new Known(Origin.CODEMETA, CodeMetaFile::read)),
            Map.entry("codemeta.jsonld", new Known(Origin.CODEMETA, CodeMetaFile::read)),
            Map.entry("citation.cff", new Known(Origin.CITATION, CitationFile::read)),
            Map.entry("publiccode.yml", new Known(Origin.PUBLICCODE, PubliccodeFile::read)),
            Map.entry("publiccode.yaml", new Known(Origin.PUBLICCODE, PubliccodeFile::read)),
            Map.entry(".zenodo.json", new Known(Origin.ZENODO, ZenodoFile::read)),
            Map.entry("pyproject.toml", new Known(Origin.MANIFEST, ManifestFiles::python)),
            Map.entry("setup.cfg", new Known(Origin.MANIFEST, ManifestFiles::setupCfg)),
            Map.entry("description", new Known(Origin.MANIFEST, ManifestFiles::r)),
            Map.entry("package.json", new Known(Origin.MANIFEST, ManifestFiles::npm)),
            Map.entry("pom.xml", new Known(Origin.MANIFEST, ManifestFiles::maven)),
            Map.entry("cargo.toml", new Known(Origin.MANIFEST, ManifestFiles::toml)),
            Map.entry("requirements.txt", new Known(Origin.MANIFEST, Dependencies::pip)),
            Map.entry("environment.yml", new Known(Origin.MANIFEST, Dependencies::conda)),
            Map.entry("project.toml", new Known(Origin.MANIFEST, ManifestFiles::toml)));

    private static final Set<String> LICENCE_FILES =
            Set.of("license", "licence", "copying", "unlicense", "mit-license", "license_mit");
    private static final List<String> LICENCE_NAMES =
            List.of("mit", "apache", "bsd", "gpl", "lgpl", "agpl", "mpl", "eupl", "cecill", "isc", "epl", "cc");

    private MetadataFiles() {}

    /// @param name without folders
    /// @return whether [#read] understands files of this name
    public static boolean isKnown(String name) {
        return FILES.containsKey(lower(name)) || isReadme(name) || isLicence(name);
    }

    /// @param name without folders
    /// @return whether a file of this name is there to describe software to readers of metadata, and thus is a
    /// record by itself: `codemeta.json`, `CITATION.cff`, `publiccode.yml`
    public static boolean isRecord(String name) {
        Known known = FILES.get(lower(name));
        return known != null && known.origin.compareTo(Origin.ZENODO) < 0;
    }

    /// @return whether it is the licence text (`LICENSE`, `LICENSE-MIT`, `COPYING.LESSER`), which is read only when
    /// nobody else names the licence
    public static boolean isLicence(String name) {
        String lower = stem(name);
        if (LICENCE_FILES.contains(lower) || lower.startsWith("copying.")) return true;
        boolean named = lower.startsWith("license-") || lower.startsWith("license.");
        return named && LICENCE_NAMES.stream().anyMatch(lower.substring("license-".length())::startsWith);
    }

    /// @return whether it is the README
    public static boolean isReadme(String name) {
        return stem(name).equals("readme");
    }

    private static String stem(String name) {
        String lower = lower(name);
        for (String ending : List.of(".md", ".markdown", ".rst", ".txt", ".rdoc"))
            if (lower.endsWith(ending)) return lower.substring(0, lower.length() - ending.length());
        return lower;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// Reads one file. A broken one says nothing but what is wrong with it, with line and column.
    ///
    /// @param name without folders; it decides what the file is
    /// @param address where it is on the web
    /// @param content UTF-8, at most [#MAX_BYTES]
    /// @return what it says: of a README in two parts, its front matter and its text
    public static List<FileFacts> read(String name, String address, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.startsWith("\ufeff")) text = text.substring(1);
        Known known = FILES.get(lower(name));
        if (known != null) return List.of(parsed(known, name, address, text));
        if (isReadme(name)) return readme(name, address, text);
        FileFacts licence = new FileFacts(Origin.LICENCE_TEXT, name, address);
        if (isLicence(name)) LicenceText.recognise(text).ifPresent(id -> licence.text(Fact.LICENCE, id));
        return List.of(licence);
    }

    private static FileFacts parsed(Known known, String name, String address, String text) {
        FileFacts facts = new FileFacts(known.origin, name, address);
        try {
            known.format.read(text, facts);
        } catch (FileFault broken) {
            return broken(new FileFacts(known.origin, name, address), broken);
        }
        if (facts.isEmpty() && known.origin != Origin.MANIFEST)
            facts.remark(
                    "",
                    Finding.of(
                            Rule.CODE_FILE,
                            "{0} says nothing that its format knows.",
                            "Check the spelling of the keys in {0}.",
                            name));
        return facts;
    }

    private static FileFacts broken(FileFacts facts, FileFault fault) {
        String where = fault.spot().isEmpty() ? "" : " (" + fault.spot() + ")";
        return facts.remark(
                fault.spot(),
                Finding.of(
                        Rule.CODE_FILE,
                        "{0} cannot be read{1}: {2}. The record was made of the other files.",
                        "Mend {0}{1}, and check it with a validator of its format.",
                        facts.name(),
                        where,
                        fault.problem()));
    }

    private static List<FileFacts> readme(String name, String address, String text) {
        List<FileFacts> both = new ArrayList<>();
        Optional<String> matter = ReadmeFile.frontMatter(text);
        matter.ifPresent(yaml -> {
            Known format = new Known(Origin.README_FRONT_MATTER, ReadmeFile::readFrontMatter);
            both.add(parsed(format, name, address, yaml));
        });
        String lower = lower(name);
        boolean plain = lower.endsWith(".rst") || lower.endsWith(".txt") || lower.endsWith(".rdoc");
        FileFacts words = new FileFacts(Origin.README_TEXT, name, address);
        ReadmeFile.readText(text, !plain, words);
        both.add(words);
        return both;
    }

    /// Makes an algorithm of one file that stands by itself. It is named by the repository that it gives, else
    /// by its own address.
    ///
    /// @param name without folders, see [#isRecord(String)]
    /// @param address where it was read, absolute
    /// @param content UTF-8, at most [#MAX_BYTES]
    public static void append(String name, String address, byte[] content, DocumentBuilder document) {
        RepositoryMetadata metadata = RepositoryMetadata.of(read(name, address, content));
        String subject = metadata.first(Fact.REPOSITORY).map(Value::shown).orElse(address);
        if (metadata.stated(Fact.TITLE).isEmpty() && !metadata.remarks().isEmpty()) {
            document.refuse(
                    subject,
                    metadata.remarks().getFirst().spot(),
                    metadata.remarks().getFirst().finding());
            return;
        }
        metadata.remarks().forEach(remark -> document.remark(remark.spot(), remark.finding()));
        AlgorithmStatements.state(NodeFactory.createURI(subject), metadata, document);
    }
}
