package milepost.notify.channel;

/** One way to reach subscribers, such as a webhook. */
public interface Channel {

    /** The name of the channel in the API. */
    String type();

    /**
     * Checks the settings that a subscriber asks for, and returns them in the form in which they are kept.
     *
     * @throws EndpointRefusedException if nothing may be sent there
     */
    ChannelSettings check(ChannelSettings settings);

    /** Whether whoever receives there must agree before anything is sent. */
    boolean needsConsent(ChannelSettings settings);

    /** Makes one attempt to send a message. Whatever the receiver does is a result; it never causes an exception. */
    SendResult send(Message message);
}
