package milepost.messaging.lease;

/** Another process leads, or may lead by now; this one must stop. */
public final class FencedException extends RuntimeException {

    public FencedException(String name) {
        super("Another process leads " + name);
    }
}
