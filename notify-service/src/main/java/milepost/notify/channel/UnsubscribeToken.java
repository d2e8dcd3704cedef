package milepost.notify.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import milepost.notify.channel.ChannelSettings.Email;

/**
 * What an address needs to end a subscription: its id and a signature by its secret of the address. It is the same in all mails
 * of a subscription to an address, and is stored nowhere.
 *
 * @param signature 256 bits
 */
public record UnsubscribeToken(UUID subscription, byte[] signature) {

    private static final byte[] PURPOSE = "unsubscribe ".getBytes(UTF_8);
    private static final int ID = 16;
    private static final int LENGTH = ID + 32;

    public static UnsubscribeToken of(UUID subscription, Email email, SigningSecret secret) {
        return new UnsubscribeToken(
                subscription, secret.hmac(PURPOSE, email.address().getBytes(UTF_8)));
    }

    /** Reads a token from the URL of a mail; empty if it cannot be one. */
    public static Optional<UnsubscribeToken> read(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != LENGTH) {
                return Optional.empty();
            }
            var id = new UUID(bytes.getLong(), bytes.getLong());
            var signature = new byte[LENGTH - ID];
            bytes.get(signature);
            return Optional.of(new UnsubscribeToken(id, signature));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Whether a mail to this address has had this token. */
    public boolean isOf(Email email, SigningSecret secret) {
        return MessageDigest.isEqual(signature, of(subscription, email, secret).signature);
    }

    /** The form in which it stands in a URL. */
    public String text() {
        var bytes = ByteBuffer.allocate(LENGTH)
                .putLong(subscription.getMostSignificantBits())
                .putLong(subscription.getLeastSignificantBits())
                .put(signature)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "unsubscribe token of " + subscription;
    }
}
