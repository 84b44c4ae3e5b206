package org.florilege.harvester.dublincore;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.CreatorOrder;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Pids;

/// Who made, gave out and helped. Dublin Core has only names; some repositories write the ORCID iD beside it.
final class DublinCoreAgents {

    private static final Pattern WITH_ORCID = Pattern.compile(
            "(.+?)[\\s;,(\\[]+(?:https?://)?(?:orcid(?:\\.org/|[:\\s])*)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])\\s*[)\\]]?",
            Pattern.CASE_INSENSITIVE);

    private DublinCoreAgents() {}

    static void state(Properties properties, About record) {
        List<Node> creators = properties.values("creator").stream()
                .map(name -> agent(name, "creator", record))
                .toList();
        CreatorOrder.state(record.document(), record.subject(), creators);
        for (String property : List.of("publisher", "contributor", "rightsHolder"))
            for (String name : properties.values(property)) agent(name, property, record);
    }

    private static Node agent(String stated, String property, About record) {
        if (Iris.isWebAddress(stated) && stated.indexOf(' ') < 0)
            return record.thing(Terms.DCT, property, Optional.of(stated)).subject();
        Matcher named = WITH_ORCID.matcher(stated);
        boolean person = named.matches();
        Optional<String> orcid = person ? Pids.orcid(named.group(2)) : Optional.empty();
        return record.thing(Terms.DCT, property, orcid)
                .type(Terms.FOAF, person ? "Person" : property.equals("publisher") ? "Organization" : "Agent")
                .text(Terms.FOAF, "name", person ? named.group(1) : stated)
                .subject();
    }
}
