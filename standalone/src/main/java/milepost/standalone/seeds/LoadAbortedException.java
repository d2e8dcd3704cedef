package milepost.standalone.seeds;

/** The registry cannot be reached, so the load cannot continue. */
final class LoadAbortedException extends RuntimeException {

    LoadAbortedException(String message) {
        super(message);
    }

    LoadAbortedException(String message, Throwable cause) {
        super(message, cause);
    }
}
