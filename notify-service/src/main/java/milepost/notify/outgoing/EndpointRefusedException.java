package milepost.notify.outgoing;

/** An endpoint that no request of ours may go to; the message tells its owner why. */
public final class EndpointRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EndpointRefusedException(String message) {
        super(message);
    }
}
