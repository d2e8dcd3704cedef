package milepost.ledger.tlog;

import java.util.regex.Pattern;

/**
 * The head of a log as in c2sp.org/tlog-checkpoint: its root at a size. Without extension lines.
 *
 * @param origin the name of the log, which is also the name of the key that signs for it
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final Pattern TEXT = Pattern.compile("(.+)\n(.+)\n(.+)\n");

    /** @throws FormatException unless the text is exactly that of a checkpoint */
    public static Checkpoint parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new FormatException("A checkpoint has three lines: origin, size and root");
        }
        return new Checkpoint(match.group(1), Decimal.parse(match.group(2)), Hash.ofBase64(match.group(3)));
    }

    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
