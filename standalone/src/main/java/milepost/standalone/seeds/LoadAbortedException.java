package milepost.standalone.seeds;

/** The registry cannot be spoken to: nothing more can be loaded. */
final class LoadAbortedException extends RuntimeException {

    LoadAbortedException(String message) {
        super(message);
    }

    LoadAbortedException(String message, Throwable cause) {
        super(message, cause);
    }
}
