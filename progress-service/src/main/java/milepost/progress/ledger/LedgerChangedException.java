package milepost.progress.ledger;

/** What the ledger holds is not what it held. Nothing is signed any more until an operator has found out why. */
class LedgerChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerChangedException(String message) {
        super(message);
    }
}
