package milepost.messaging.relay;

/** Another reader has taken the lead of a cursor; what this one holds is no longer its to move. */
final class FencedException extends RuntimeException {

    FencedException(String cursor) {
        super("Another reader leads the cursor " + cursor);
    }
}
