package org.florilege.harvester.code;

import tools.jackson.databind.JsonNode;

/// What software needs to run, as package managers have it.
final class Dependencies {

    private Dependencies() {}

    /// `requirements.txt` of pip: a requirement on each line, with options and comments between.
    static void pip(String text, FileFacts facts) {
        for (String line : text.lines().toList()) {
            int comment = line.indexOf('#');
            String bare = (comment < 0 ? line : line.substring(0, comment)).strip();
            boolean requirement = !bare.isEmpty() && Character.isLetter(bare.charAt(0)) && !bare.contains("://");
            if (requirement) facts.text(Fact.REQUIREMENT, unconditional(bare));
        }
    }

    /// `environment.yml` of Conda, with what pip installs in it.
    static void conda(String text, FileFacts facts) throws FileFault {
        for (JsonNode one : Tree.each(StructuredText.yaml(text), "dependencies")) {
            if (one.isObject()) Tree.texts(one, "pip", requirement -> pip(requirement, facts));
            else facts.text(Fact.REQUIREMENT, Tree.scalar(one));
        }
    }

    /// A list of requirements, or a table of names with versions (Poetry, npm, Cargo).
    static void stated(JsonNode dependencies, FileFacts facts) {
        if (dependencies.isArray())
            for (JsonNode one : Tree.each(dependencies)) facts.text(Fact.REQUIREMENT, unconditional(Tree.scalar(one)));
        Tree.members(dependencies, (name, version) -> {
            String number = version.isObject() ? Tree.text(version, "version") : Tree.scalar(version);
            boolean local = number.contains(":") || number.equals("*");
            String needed = Parties.joined(name, local ? "" : number);
            facts.text(name.equals("python") ? Fact.RUNTIME : Fact.REQUIREMENT, needed.replace("python ", "Python "));
        });
    }

    /// R's packages between commas; R itself is where they run.
    static void r(String packages, Fact fact, FileFacts facts) {
        for (String one : packages.split(",", -1)) {
            String bare = one.strip();
            facts.text(bare.equals("R") || bare.startsWith("R (") ? Fact.RUNTIME : fact, bare);
        }
    }

    /// Without the condition under which it is needed: `lxml; python_version < "3.9"`.
    private static String unconditional(String requirement) {
        int condition = requirement.indexOf(';');
        return condition < 0 ? requirement : requirement.substring(0, condition).strip();
    }
}
