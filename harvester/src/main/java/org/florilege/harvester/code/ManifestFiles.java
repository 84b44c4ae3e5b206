package org.florilege.harvester.code;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/// Reads the few facts of package manifests that say what a software is and whose.
final class ManifestFiles {

    private ManifestFiles() {}

    /// npm's `package.json`.
    static void npm(String text, FileFacts facts) throws FileFault {
        JsonNode document = StructuredText.json(text);
        if (!document.isObject()) throw new FileFault("it is no JSON object");
        facts.text(Fact.TITLE, Tree.text(document, "name"));
        facts.text(Fact.DESCRIPTION, Tree.text(document, "description"));
        facts.text(Fact.VERSION, Tree.text(document, "version"));
        Tree.texts(document, "keywords", word -> facts.text(Fact.KEYWORD, word));
        facts.link(Fact.LANDING_PAGE, Tree.text(document, "homepage"));
        npmLicence(document, facts);
        for (JsonNode author : Tree.each(document, "author")) npmParty(author, Fact.AUTHOR, facts);
        for (JsonNode other : Tree.each(document, "contributors")) npmParty(other, Fact.CONTRIBUTOR, facts);
        JsonNode repository = document.path("repository");
        repository(facts, repository.isObject() ? Tree.text(repository, "url") : Tree.scalar(repository));
        Dependencies.stated(document.path("dependencies"), facts);
        Tree.members(
                document.path("engines"),
                (engine, version) -> facts.text(Fact.RUNTIME, Parties.joined(engine, Tree.scalar(version))));
        JsonNode bugs = document.path("bugs");
        facts.link(Fact.ISSUE_TRACKER, bugs.isObject() ? Tree.text(bugs, "url") : Tree.scalar(bugs));
    }

    private static void npmLicence(JsonNode document, FileFacts facts) {
        for (JsonNode licence :
                Tree.each(document.has("license") ? document.path("license") : document.path("licenses"))) {
            String name = licence.isObject() ? Tree.first(licence, "type", "name") : Tree.scalar(licence);
            boolean none = name.toUpperCase(Locale.ROOT).startsWith("SEE LICENSE") || name.equals("UNLICENSED");
            if (!none) facts.text(Fact.LICENCE, name);
        }
    }

    private static void npmParty(JsonNode party, Fact fact, FileFacts facts) {
        (party.isObject()
                        ? Parties.party(
                                "",
                                Tree.text(party, "name"),
                                Value.Party.Nature.UNKNOWN,
                                "",
                                Tree.text(party, "email"),
                                Tree.text(party, "url"))
                        : Parties.named(Tree.scalar(party)))
                .ifPresent(found -> facts.add(fact, found));
    }

    private static void repository(FileFacts facts, String text) {
        Addresses.repository(text).ifPresent(found -> facts.add(Fact.REPOSITORY, new Value.Link(found, "")));
    }

    /// Python's `pyproject.toml` (PEP 621, and Poetry's table before it).
    static void python(String text, FileFacts facts) throws FileFault {
        JsonNode document = StructuredText.toml(text);
        JsonNode poetry = document.path("tool").path("poetry");
        JsonNode project = document.path("project").isObject() ? document.path("project") : poetry;
        facts.text(Fact.TITLE, Tree.text(project, "name"));
        facts.text(Fact.DESCRIPTION, Tree.text(project, "description"));
        facts.text(Fact.VERSION, Tree.text(project, "version"));
        Tree.texts(project, "keywords", word -> facts.text(Fact.KEYWORD, word));
        JsonNode licence = project.path("license");
        String words = licence.isObject() ? Tree.text(licence, "text") : Tree.scalar(licence);
        if (words.length() < 100) facts.text(Fact.LICENCE, words);
        tomlParties(project, "authors", Fact.AUTHOR, facts);
        tomlParties(project, "maintainers", Fact.CONTACT, facts);
        String python = Tree.first(project, "requires-python");
        if (!python.isEmpty()) facts.text(Fact.RUNTIME, "Python " + python);
        Dependencies.stated(project.path("dependencies"), facts);
        Tree.texts(project, "classifiers", classifier -> classifier(classifier, facts));
        Tree.members(project.path("urls"), (name, url) -> pythonUrl(name, Tree.scalar(url), facts));
        pythonUrl("homepage", Tree.text(poetry, "homepage"), facts);
        pythonUrl("repository", Tree.text(poetry, "repository"), facts);
        pythonUrl("documentation", Tree.text(poetry, "documentation"), facts);
    }

    /// The only ones that say what no other key says.
    private static void classifier(String classifier, FileFacts facts) {
        String last = classifier.substring(classifier.lastIndexOf("::") + 2).strip();
        boolean licence = classifier.startsWith("License ::") && !last.equals("OSI Approved");
        if (licence && facts.values(Fact.LICENCE).isEmpty()) facts.text(Fact.LICENCE, last);
        if (classifier.startsWith("Operating System ::")) facts.text(Fact.OPERATING_SYSTEM, last);
        if (classifier.startsWith("Topic ::")) facts.text(Fact.KEYWORD, last);
    }

    private static void pythonUrl(String name, String url, FileFacts facts) {
        switch (name.toLowerCase(Locale.ROOT).replace("-", "").replace(" ", "")) {
            case "homepage", "home" -> facts.link(Fact.LANDING_PAGE, url);
            case "repository", "source", "sourcecode", "code", "github" -> repository(facts, url);
            case "documentation", "docs" -> facts.link(Fact.DOCUMENTATION, url);
            case "issues", "bugtracker", "tracker", "issuetracker", "bugs" -> facts.link(Fact.ISSUE_TRACKER, url);
            default -> {
                // changelogs, chats, funding pages: nothing that a catalogue says
            }
        }
    }

    private static void tomlParties(JsonNode project, String key, Fact fact, FileFacts facts) {
        for (JsonNode party : Tree.each(project, key)) npmParty(party, fact, facts);
    }

    /// Rust's `Cargo.toml` and Julia's `Project.toml`.
    static void toml(String text, FileFacts facts) throws FileFault {
        JsonNode document = StructuredText.toml(text);
        JsonNode crate = document.path("package").isObject() ? document.path("package") : document;
        facts.text(Fact.TITLE, Tree.text(crate, "name"));
        facts.text(Fact.DESCRIPTION, Tree.text(crate, "description"));
        facts.text(Fact.VERSION, Tree.text(crate, "version"));
        facts.text(Fact.LICENCE, Tree.text(crate, "license"));
        facts.link(Fact.LANDING_PAGE, Tree.text(crate, "homepage"));
        facts.link(Fact.DOCUMENTATION, Tree.text(crate, "documentation"));
        repository(facts, Tree.text(crate, "repository"));
        Tree.texts(crate, "keywords", word -> facts.text(Fact.KEYWORD, word));
        tomlParties(crate, "authors", Fact.AUTHOR, facts);
        Dependencies.stated(document.path("dependencies"), facts);
    }

    /// Maven's `pom.xml`. The parser knows neither document types nor entities of its own.
    static void maven(String text, FileFacts facts) throws FileFault {
        Document document = Jsoup.parse(text, Parser.xmlParser());
        Element project = document.selectFirst("project");
        if (project == null) throw new FileFault("it has no project element");
        String name = child(project, "name");
        facts.text(Fact.TITLE, name.isEmpty() ? child(project, "artifactId") : name);
        facts.text(Fact.DESCRIPTION, child(project, "description"));
        facts.text(Fact.VERSION, child(project, "version"));
        facts.link(Fact.LANDING_PAGE, child(project, "url"));
        for (Element licence : project.select("> licenses > license"))
            facts.text(Fact.LICENCE, child(licence, child(licence, "name").isEmpty() ? "url" : "name"));
        for (Element developer : project.select("> developers > developer"))
            Parties.party(
                            "",
                            child(developer, "name"),
                            Value.Party.Nature.PERSON,
                            child(developer, "organization"),
                            child(developer, "email"),
                            child(developer, "url"))
                    .ifPresent(found -> facts.add(Fact.AUTHOR, found));
        for (Element scm : project.select("> scm")) repository(facts, child(scm, "url"));
        for (Element issues : project.select("> issueManagement")) facts.link(Fact.ISSUE_TRACKER, child(issues, "url"));
    }

    /// Values that only a build would fill in say nothing.
    private static String child(Element parent, String name) {
        for (Element child : parent.children())
            if (child.tagName().equals(name) && !child.text().contains("${")) return child.text();
        return "";
    }

    /// R's `DESCRIPTION`, in the format of Debian's control files.
    static void r(String text, FileFacts facts) throws FileFault {
        Map<String, String> fields = fields(text);
        if (!fields.containsKey("Package")) throw new FileFault("it has no field Package");
        facts.text(Fact.TITLE, fields.getOrDefault("Title", fields.getOrDefault("Package", "")));
        facts.text(Fact.DESCRIPTION, fields.getOrDefault("Description", ""));
        facts.text(Fact.VERSION, fields.getOrDefault("Version", ""));
        facts.date(Fact.ISSUED, fields.getOrDefault("Date", ""), "Date");
        facts.link(Fact.ISSUE_TRACKER, fields.getOrDefault("BugReports", ""));
        for (String url : fields.getOrDefault("URL", "").split("[,\\s]+", -1)) {
            String host = Addresses.key(url);
            if (host.startsWith("github.com/") || host.startsWith("gitlab.")) repository(facts, url);
            else facts.link(Fact.LANDING_PAGE, url);
        }
        facts.text(Fact.LICENCE, rLicence(fields.getOrDefault("License", "")));
        RPeople.read(fields.getOrDefault("Authors@R", ""), facts);
        if (facts.values(Fact.AUTHOR).isEmpty())
            for (String author : fields.getOrDefault("Author", "").split(",", -1))
                Parties.named(author.strip()).ifPresent(found -> facts.add(Fact.AUTHOR, found));
        Dependencies.r(fields.getOrDefault("Depends", ""), Fact.REQUIREMENT, facts);
        Dependencies.r(fields.getOrDefault("Imports", ""), Fact.REQUIREMENT, facts);
        Dependencies.r(fields.getOrDefault("Suggests", ""), Fact.SUGGESTION, facts);
        Parties.named(fields.getOrDefault("Maintainer", "")).ifPresent(found -> facts.add(Fact.CONTACT, found));
        facts.text(Fact.PROGRAMMING_LANGUAGE, "R");
    }

    /// `MIT + file LICENSE`, `GPL (>= 3)`.
    private static String rLicence(String stated) {
        String first = stated.split("[+|]", -1)[0].strip();
        if (first.startsWith("file ")) return "";
        if (first.matches("A?L?GPL \\(>= \\d(\\.\\d)?\\)")) {
            String number = first.substring(first.indexOf("= ") + 2, first.length() - 1);
            return first.substring(0, first.indexOf(' ')) + "-" + (number.contains(".") ? number : number + ".0")
                    + "-or-later";
        }
        return switch (first) {
            case "GPL-2" -> "GPL-2.0-only";
            case "GPL-3" -> "GPL-3.0-only";
            case "AGPL-3" -> "AGPL-3.0-only";
            case "LGPL-3" -> "LGPL-3.0-only";
            default -> first;
        };
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        String name = "";
        for (String line : text.lines().toList()) {
            int colon = line.indexOf(':');
            boolean continued = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
            if (continued) fields.merge(name, line.strip(), (one, more) -> one + " " + more);
            else if (colon > 0) {
                name = line.substring(0, colon).strip();
                fields.put(name, line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    /// Python's `setup.cfg`, section `metadata`.
    static void setupCfg(String text, FileFacts facts) {
        Map<String, String> metadata = new LinkedHashMap<>();
        boolean inside = false;
        String name = "";
        for (String line : text.lines().toList()) {
            String bare = line.strip();
            if (bare.startsWith("[")) inside = bare.equals("[metadata]");
            else if (inside && !bare.isEmpty() && !bare.startsWith("#") && !bare.startsWith(";"))
                name = setting(line, name, metadata);
        }
        setupCfg(metadata, facts);
    }

    /// @return the name of the setting that a further line would go on with
    private static String setting(String line, String last, Map<String, String> metadata) {
        int equals = line.indexOf('=');
        if (Character.isWhitespace(line.charAt(0))) {
            metadata.merge(last, line.strip(), (one, more) -> (one + "\n" + more).strip());
            return last;
        }
        if (equals < 1) return last;
        String name = line.substring(0, equals).strip().replace('-', '_').toLowerCase(Locale.ROOT);
        metadata.put(name, line.substring(equals + 1).strip());
        return name;
    }

    private static void setupCfg(Map<String, String> metadata, FileFacts facts) {
        facts.text(Fact.TITLE, metadata.getOrDefault("name", ""));
        facts.text(Fact.DESCRIPTION, metadata.getOrDefault("description", metadata.getOrDefault("summary", "")));
        facts.text(Fact.VERSION, literal(metadata.getOrDefault("version", "")));
        facts.text(Fact.LICENCE, literal(metadata.getOrDefault("license", "")));
        facts.link(Fact.LANDING_PAGE, metadata.getOrDefault("url", ""));
        for (String word : metadata.getOrDefault("keywords", "").split("[,\\n]", -1)) facts.text(Fact.KEYWORD, word);
        Parties.party(
                        "",
                        metadata.getOrDefault("author", ""),
                        Value.Party.Nature.UNKNOWN,
                        "",
                        metadata.getOrDefault("author_email", ""),
                        "")
                .ifPresent(found -> facts.add(Fact.AUTHOR, found));
    }

    /// A value that is read from elsewhere says nothing.
    private static String literal(String value) {
        return value.startsWith("attr:") || value.startsWith("file:") ? "" : value;
    }
}
