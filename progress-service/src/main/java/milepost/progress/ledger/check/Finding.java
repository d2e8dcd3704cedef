package milepost.progress.ledger.check;

/**
 * A fault that a check found in the ledger.
 *
 * @param index of the entry, or of the first one that it may be
 */
record Finding(long index, String text) {}
