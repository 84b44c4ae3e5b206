package org.florilege.api.ldes;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;

/// The bytes of a node, a member at a time: first what it says of them, then what each says, in a graph of its own.
///
/// Turtle has no graphs: there a version speaks of itself instead of its record, as do the parts that have no name but
/// ours.
final class NodeBody implements Iterator<byte[]> {

    private static final String END = " .\n";

    private final Form form;
    private final StreamAddress address;
    private final CanonicalGraph about;
    private final int page;
    private final List<Member> members;
    private int written = -1;
    private boolean ended;

    /// @param members of a page; empty for the root
    NodeBody(Form form, StreamAddress address, CanonicalGraph about, int page, List<Member> members) {
        this.form = form;
        this.address = address;
        this.about = about;
        this.page = page;
        this.members =
                members.stream().filter(member -> !member.graph().isEmpty()).toList();
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public byte[] next() {
        if (ended) throw new NoSuchElementException();
        StringBuilder out = new StringBuilder();
        if (written < 0) begin(out);
        else member(members.get(written), out);
        written++;
        ended = written == members.size();
        if (ended && form == Form.JSON_LD) out.append("\n]}\n");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void begin(StringBuilder out) {
        if (form == Form.JSON_LD) {
            out.append("{\"@context\":{},\"@graph\":[");
            JsonLdNodes.write(about, out);
        } else {
            out.append(about.nTriples());
        }
    }

    private void member(Member member, StringBuilder out) {
        String version = address.member(page, member.sequence());
        switch (form) {
            case TRIG ->
                out.append('<')
                        .append(version)
                        .append("> {\n")
                        .append(member.graph())
                        .append("}\n");
            case N_QUADS -> quads(member.graph(), version, out);
            case TURTLE -> out.append(ofItself(member, version).nTriples());
            case JSON_LD -> {
                out.append(",\n{\"@id\":").append(JsonLdNodes.text(version)).append(",\"@graph\":[");
                JsonLdNodes.write(CanonicalGraph.ofCanonicalText(member.graph()), out);
                out.append("]}");
            }
        }
    }

    private static void quads(String triples, String graph, StringBuilder out) {
        for (int start = 0; start < triples.length(); ) {
            int end = triples.indexOf('\n', start) + 1;
            out.append(triples, start, end - END.length())
                    .append(" <")
                    .append(graph)
                    .append('>')
                    .append(END);
            start = end;
        }
    }

    private static CanonicalGraph ofItself(Member member, String version) {
        RecordId id = member.record();
        Provenance ours = new Provenance(new SourceId("stream"), "", List.of());
        return new CatalogRecord(
                        id, Kind.DATASET, Slug.of("", id), ours, CanonicalGraph.ofCanonicalText(member.graph()))
                .as(new RecordId(version))
                .body();
    }
}
