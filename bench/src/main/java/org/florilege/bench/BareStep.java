package org.florilege.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// The RDF engines alone. Arguments: the pages, the named graphs as N-Quads, a directory for the database.
final class BareStep {

    private BareStep() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        Path database = Path.of(arguments[2]);
        double parse = BareEngines.riotParse(Path.of(arguments[0]));
        double write = BareEngines.tdbWrite(Path.of(arguments[1]), database);
        System.out.println(Step.JSON.writeValueAsString(Map.of(
                "parseSeconds",
                parse,
                "writeSeconds",
                write,
                "rssMiB",
                Machine.peakRssMiB(ProcessHandle.current().pid()),
                "storeMiB",
                Machine.diskMiB(database))));
    }
}
