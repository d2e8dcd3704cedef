package milepost.standalone.seeds.client;

/** A service cannot be reached, so the load cannot continue. */
public final class LoadAbortedException extends RuntimeException {

    public LoadAbortedException(String message) {
        super(message);
    }

    public LoadAbortedException(String message, Throwable cause) {
        super(message, cause);
    }
}
