package milepost.notify.outgoing;

/** How one attempt ended. */
public enum Outcome {
    DELIVERED("delivered"),
    STATUS("http-status"),
    REDIRECT("redirect-not-followed"),
    TIMEOUT("timeout"),
    HOST_NOT_FOUND("host-not-found"),
    ADDRESS_FORBIDDEN("address-forbidden"),
    CONNECTION("connection-failed"),
    TLS("tls-failed"),
    /** The URL is not allowed any more, so nothing was sent. */
    REFUSED("endpoint-refused");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The word in the attempts log, the API and the metrics. */
    public String code() {
        return code;
    }
}
