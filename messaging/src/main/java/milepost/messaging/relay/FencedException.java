package milepost.messaging.relay;

/** Another reader leads the cursor now; this one can no longer move it. */
final class FencedException extends RuntimeException {

    FencedException(String cursor) {
        super("Another reader leads the cursor " + cursor);
    }
}
