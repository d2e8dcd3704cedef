package milepost.progress.ledger;

/** The ledger is not what was signed. Nothing is signed any more until an operator has found the cause. */
class LedgerChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerChangedException(String message) {
        super(message);
    }
}
