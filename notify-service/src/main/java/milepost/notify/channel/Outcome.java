package milepost.notify.channel;

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
    /** The URL is no longer allowed, so nothing was sent. */
    REFUSED("endpoint-refused"),
    /** A robot's vendor takes no more messages for some time. */
    VENDOR_LIMIT("vendor-limit"),
    /** A robot's vendor takes no messages until the owner has mended something. */
    VENDOR_REFUSED("vendor-refused"),
    /** A robot's vendor answered with another error, or not in its form. */
    VENDOR_ERROR("vendor-error"),
    /** The mail server says that there is no such mailbox. */
    MAIL_REFUSED("mail-refused"),
    /** The mail server does not take the mail now. */
    MAIL_ERROR("mail-error"),
    /** It could not be made because of a fault of this service or of what it has stored. */
    INTERNAL("internal-error"),
    /** It was not made, because this service was at a limit of its own. That is no failure of the endpoint. */
    POSTPONED("postponed");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The name in the database, the API and the metrics. */
    public String code() {
        return code;
    }
}
