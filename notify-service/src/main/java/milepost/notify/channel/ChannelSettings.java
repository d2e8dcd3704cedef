package milepost.notify.channel;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * How the events of a subscription reach its owner: a type for each channel, with what the owner has set. It is stored with
 * the subscription as JSON. What is secret in it is never shown, not even by {@code toString}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ChannelSettings {

    /** The name of the channel in the API, the database and events. */
    String type();

    /** Where events are sent, empty if nothing is. Deliveries to the same URL take turns. */
    String url();

    /** These settings with another URL, or another form of it. */
    ChannelSettings at(String otherUrl);

    /** Whether events are sent, rather than kept until they are read. */
    default boolean sends() {
        return true;
    }

    /** Each event as one signed POST. */
    @JsonTypeName(Webhook.TYPE)
    record Webhook(String url) implements ChannelSettings {

        public static final String TYPE = "webhook";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public ChannelSettings at(String otherUrl) {
            return new Webhook(otherUrl);
        }
    }

    /** Events are kept, to be read as a feed at a secret address. */
    @JsonTypeName(Feed.TYPE)
    record Feed() implements ChannelSettings {

        public static final String TYPE = "feed";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public String url() {
            return "";
        }

        @Override
        public ChannelSettings at(String otherUrl) {
            return this;
        }

        @Override
        public boolean sends() {
            return false;
        }
    }
}
