package milepost.notify.channel;

/** One way to reach subscribers, such as a webhook. */
public interface Channel {

    /** The name of the channel in the API. */
    String type();

    /**
     * Checks the address that a subscriber asks to be notified at, and returns it in the form in which it is kept.
     *
     * @throws EndpointRefusedException if nothing may be sent there
     */
    String check(String url);

    /** Whether whoever receives at this address must agree before anything is sent there. */
    boolean needsConsent(String url);

    /** Makes one attempt to send a message. Whatever the receiver does is a result; it never causes an exception. */
    SendResult send(Message message);
}
