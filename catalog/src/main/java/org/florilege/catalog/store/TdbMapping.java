package org.florilege.catalog.store;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.index.Index;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/// Maps all of a database's index files into memory at once.
///
/// TDB2 maps a piece of a file when somebody first reads in it, on the thread that does. If that thread is
/// interrupted, as the one that serves a page is when its reader goes away, the Java platform closes the file's
/// channel, and nobody can use the database until the process ends. Pieces that are mapped need no channel. New
/// ones are mapped by the store's writer, which is never interrupted.
final class TdbMapping {

    /// TDB2 maps 8 MB at a time, in blocks of 8 KB.
    private static final int BLOCKS_PER_PIECE = 1024;

    private TdbMapping() {}

    static void mapAll(DatasetGraphTDB database) {
        NodeTableTRDF nodes = (NodeTableTRDF)
                database.getQuadTable().getNodeTupleTable().getNodeTable().baseNodeTable();
        map(nodes.getIndex());
        Stream.of(database.getQuadTable(), database.getTripleTable())
                .map(table -> table.getNodeTupleTable().getTupleTable())
                .flatMap(table -> Arrays.stream(table.getIndexes()))
                .forEach(index -> map(((TupleIndexRecord) index.baseTupleIndex()).getRangeIndex()));
    }

    private static void map(Index index) {
        BPlusTree tree = (BPlusTree) index;
        map(tree.getNodeManager().getBlockMgr());
        map(tree.getRecordsMgr().getBlockMgr());
    }

    private static void map(BlockMgr blocks) {
        for (long block = 0; block < blocks.allocLimit(); block += BLOCKS_PER_PIECE)
            blocks.release(blocks.getRead(block));
    }
}
