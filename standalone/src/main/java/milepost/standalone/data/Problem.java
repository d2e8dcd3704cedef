package milepost.standalone.data;

/** Why a command cannot go on, in a sentence for the person who gave it; it is shown without a stack trace. */
public final class Problem extends RuntimeException {

    public Problem(String sentence) {
        super(sentence);
    }

    public Problem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
