package org.florilege.catalog.store;

import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.record.Identity;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;

/// The terms in which a store keeps its own facts beside the records, in a graph of their own:
///
///     <urn:florilege:record:KEY>     flo:head    what is known of the record ([HeadText])
///                                    flo:body    the record in one piece ([BodyText]), while it is live
///                                    flo:source  <urn:florilege:source:ID> for each of its sources, while it is live
///                                    flo:alias   in place of all these: that it is another name ([Alias])
///     <urn:florilege:identity:HASH>  flo:of      the live records that state it, as resources of the first form
///     <urn:florilege:changes:BLOCK>  flo:log     a run of changes ([LogText]); a block holds 1000
///     <urn:florilege:state>          flo:state   the last sequence and the counts ([StateText])
///
/// Few terms and few quads: writing them costs a fraction of the forty or so quads of a record, and reading a
/// record is one look-up instead of forty.
final class Bookkeeping {

    private static final String FLO = "https://w3id.org/florilege/ns#";
    private static final String URN = "urn:florilege:";
    private static final int IDENTITY_DIGITS = 32;

    static final Node GRAPH = NodeFactory.createURI(FLO + "bookkeeping");
    static final Node HEAD = NodeFactory.createURI(FLO + "head");
    static final Node BODY = NodeFactory.createURI(FLO + "body");
    static final Node SOURCE = NodeFactory.createURI(FLO + "source");
    static final Node ALIAS = NodeFactory.createURI(FLO + "alias");
    static final Node OF = NodeFactory.createURI(FLO + "of");
    static final Node LOG = NodeFactory.createURI(FLO + "log");
    static final Node STATE = NodeFactory.createURI(FLO + "state");
    static final Node THE_STORE = NodeFactory.createURI(URN + "state");

    private Bookkeeping() {}

    static Node record(RecordKey key) {
        return NodeFactory.createURI(URN + "record:" + key);
    }

    /// @param record what [#record] gave
    static RecordKey key(Node record) {
        return new RecordKey(record.getURI().substring((URN + "record:").length()));
    }

    static Node identity(Identity identity) {
        ContentHash hash = ContentHash.of(identity.value().getBytes(StandardCharsets.UTF_8));
        return NodeFactory.createURI(URN + "identity:" + hash.hex().substring(0, IDENTITY_DIGITS));
    }

    static Node source(SourceId source) {
        return NodeFactory.createURI(URN + "source:" + source);
    }

    static Node changes(long block) {
        return NodeFactory.createURI(URN + "changes:" + block);
    }

    static Node text(String value) {
        return NodeFactory.createLiteralString(value);
    }
}
