package org.florilege.harvester.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.florilege.harvester.fetch.BudgetException;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;

/// Ends a document of which more and more is read without a statement coming out of it: a single value, or a
/// comment, that would fill the memory. JSON-LD is understood as a whole only, so its limit is one for the document.
final class ProgressInput extends FilterInputStream {

    private static final long MOST = 16_000_000;
    private static final long MOST_UNQUOTED = 8_000_000;
    private static final long HEAP_PER_BYTE_OF_JSON = 32;

    private final LongSupplier statements;
    private final long most;
    private final boolean json;
    private long unquoted;
    private long seen;
    private long since;

    /// @param statements how many there are so far
    ProgressInput(InputStream below, Serialisation serialisation, LongSupplier statements) {
        super(below);
        this.statements = statements;
        this.json = serialisation == Serialisation.JSON_LD;
        this.most = json ? Math.max(MOST, Runtime.getRuntime().maxMemory() / HEAP_PER_BYTE_OF_JSON) : MOST;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        long now = statements.getAsLong();
        if (now != seen) since = 0;
        seen = now;
        since += read;
        if (json && read > 0) quotes(target, offset, read);
        if (since > most) throw new BudgetException(json ? wholeTooLarge() : valueTooLarge(most));
        return read;
    }

    /// In JSON a value is long where no quotation mark comes.
    private void quotes(byte[] target, int offset, int read) throws BudgetException {
        int last = offset + read - 1;
        while (last >= offset && target[last] != '"') last--;
        unquoted = last < offset ? unquoted + read : offset + read - last;
        if (unquoted > MOST_UNQUOTED) throw new BudgetException(valueTooLarge(MOST_UNQUOTED));
    }

    private Finding wholeTooLarge() {
        return Finding.of(
                Rule.DOCUMENT_TOO_LARGE,
                "The document is larger than the {0} bytes of JSON-LD that fit into memory.",
                "Page the catalogue, publish Turtle or RDF/XML, or give the portal more memory.",
                most);
    }

    private static Finding valueTooLarge(long bytes) {
        return Finding.of(
                Rule.VALUE_TOO_LARGE,
                "{0} bytes follow each other without a statement: a value as long as that was not read.",
                "Link large texts and files instead of writing them into the catalogue.",
                bytes);
    }
}
