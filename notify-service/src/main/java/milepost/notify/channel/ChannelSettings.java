package milepost.notify.channel;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the events of a subscription reach its owner: a type for each channel, with what the owner has set. It is stored with
 * the subscription as JSON. What is secret in it is never shown, not even by {@code toString}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ChannelSettings {

    /** The name of the channel in the API and in events. */
    String type();

    /** Where events are sent, empty if nothing is. Deliveries to the same URL take turns. */
    String url();

    /** These settings with another URL, or another form of it. */
    ChannelSettings at(String otherUrl);

    /** These settings as they may be shown. */
    ChannelSettings masked();

    /** Whether the events that wait are sent as one message. */
    default boolean together() {
        return this instanceof Robot;
    }

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

        @Override
        public ChannelSettings masked() {
            return this;
        }
    }

    /**
     * A mail for each event.
     *
     * @param address personal, so it is shown to its owner only
     */
    @JsonTypeName(Email.TYPE)
    record Email(String address, MessageLanguage language) implements ChannelSettings {

        public static final String TYPE = "email";

        private static final String SCHEME = "mailto:";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public String url() {
            return SCHEME + address;
        }

        @Override
        public ChannelSettings at(String otherUrl) {
            return new Email(otherUrl.substring(SCHEME.length()), language);
        }

        @Override
        public ChannelSettings masked() {
            return this;
        }

        @Override
        public String toString() {
            return TYPE;
        }
    }

    /**
     * A message to the chat of a robot.
     *
     * @param url contains the robot's key, so it is secret
     * @param secret that messages are signed with, null if the robot asks for none
     * @param keywords one of which the robot asks for in each message; if there are none, it does not ask
     */
    @JsonTypeName("robot")
    record Robot(
            RobotVendor vendor, String url, @Nullable String secret, List<String> keywords, MessageLanguage language)
            implements ChannelSettings {

        @Override
        public String type() {
            return vendor.code();
        }

        @Override
        public ChannelSettings at(String otherUrl) {
            return new Robot(vendor, otherUrl, secret, keywords, language);
        }

        @Override
        public ChannelSettings masked() {
            return new Robot(vendor, Masks.url(url), secret == null ? null : Masks.MASK, keywords, language);
        }

        /** Returns a text, such as an answer of the vendor, without what is secret here. */
        public String withoutSecrets(String text) {
            var masked = text.replace(Masks.key(url), Masks.MASK);
            return secret == null ? masked : masked.replace(secret, Masks.MASK);
        }

        @Override
        public String toString() {
            return vendor + " " + Masks.url(url);
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
        public ChannelSettings masked() {
            return this;
        }

        @Override
        public boolean sends() {
            return false;
        }
    }
}
