package milepost.messaging.failure;

/** Describes a failure in one short line that every log and every database can hold. */
public final class Reason {

    private static final int MAX_LENGTH = 500;

    private Reason() {}

    public static String of(Throwable failure) {
        var message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        var line = message.codePoints()
                .limit(MAX_LENGTH)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return line.toString().strip();
    }
}
