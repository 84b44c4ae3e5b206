package org.florilege.catalog.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class TdbRecordStoreTest implements RecordStoreContract {

    @TempDir
    Path directory;

    private TdbRecordStore store;

    @BeforeEach
    void open() {
        store = TdbRecordStore.open(directory);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public RecordStore store() {
        return store;
    }

    @Override
    public RecordStore reopened() {
        store.close();
        open();
        return store;
    }
}
