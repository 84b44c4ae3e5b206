package org.florilege.catalog.store;

import org.apache.jena.dboe.base.file.BinaryDataFile;

/// The growing end of TDB2's file of nodes, held in memory until [#flush()].
///
/// A node is written as several dozen tiny pieces, and for each of them TDB2 asks the operating system how
/// long the file is: that alone costs as much as all the indexes together. Here the length is known. The
/// bytes go to the same transactional file, so they count and vanish with its transaction.
final class TdbTail implements BinaryDataFile {

    private final BinaryDataFile file;
    private final byte[] waiting = new byte[1 << 17];
    private int count;
    private long flushed;

    TdbTail(BinaryDataFile file) {
        this.file = file;
        this.flushed = file.length();
    }

    @Override
    public long write(byte[] bytes, int start, int length) {
        long position = length();
        if (length > waiting.length - count) flush();
        if (length > waiting.length) {
            file.write(bytes, start, length);
            flushed += length;
        } else {
            System.arraycopy(bytes, start, waiting, count, length);
            count += length;
        }
        return position;
    }

    void flush() {
        if (count == 0) return;
        file.write(waiting, 0, count);
        flushed += count;
        count = 0;
    }

    @Override
    public long length() {
        return flushed + count;
    }

    @Override
    public void open() {}

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public int read(long position, byte[] bytes, int start, int length) {
        throw new UnsupportedOperationException("only for appending");
    }

    @Override
    public void truncate(long length) {
        throw new UnsupportedOperationException("only for appending");
    }

    @Override
    public void sync() {}

    @Override
    public void close() {}
}
