package milepost.progress.ledger;

/**
 * Something in the ledger that is not what it was.
 *
 * @param index of the entry, or of the first of those among which it is
 */
record Finding(long index, String text) {}
