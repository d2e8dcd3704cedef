package milepost.notify.channel.email;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses that mails are sent to: plain ones in ASCII, without quotes, comments, names and address literals. */
final class Addresses {

    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern VALID =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");
    private static final Pattern ANY = Pattern.compile("[^\\s<>()\",;:]+@[^\\s<>()\",;:]+");

    private Addresses() {}

    static boolean isValid(String address) {
        return address.length() <= MAX_LENGTH
                && address.indexOf('@') <= MAX_LOCAL
                && VALID.matcher(address).matches();
    }

    /** Returns the form in which an address is kept, or empty if it is none. */
    static Optional<String> normalized(String address) {
        if (!isValid(address)) {
            return Optional.empty();
        }
        var at = address.indexOf('@');
        return Optional.of(address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT));
    }

    static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    /** Hides all addresses in an answer of a mail server. */
    static String hidden(String text) {
        return ANY.matcher(text).replaceAll("***");
    }
}
