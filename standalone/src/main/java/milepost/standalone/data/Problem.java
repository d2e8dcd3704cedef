package milepost.standalone.data;

/** Explains to the user why a command failed. It is shown without a stack trace. */
public final class Problem extends RuntimeException {

    public Problem(String sentence) {
        super(sentence);
    }

    public Problem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
