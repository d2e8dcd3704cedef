package milepost.standalone.seeds;

/** The catalogue cannot be read, or the registry cannot be reached: nothing more can be loaded. */
public class SeedException extends RuntimeException {

    SeedException(String message) {
        super(message);
    }

    SeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
