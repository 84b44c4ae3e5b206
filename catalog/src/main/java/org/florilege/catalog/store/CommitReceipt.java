package org.florilege.catalog.store;

/// What a commit did, in numbers of records, and the number of the last change after it.
public record CommitReceipt(int created, int updated, int unchanged, int withdrawn, long sequence) {}
