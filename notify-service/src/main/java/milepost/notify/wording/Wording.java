package milepost.notify.wording;

/**
 * An event in words: plain text of one line each, without markup and without control characters.
 *
 * @param title what happened to which project, at most {@value #TITLE_LENGTH} characters
 * @param summary one or two sentences, at most {@value #SUMMARY_LENGTH} characters
 */
public record Wording(String title, String summary) {

    public static final int TITLE_LENGTH = 160;
    public static final int SUMMARY_LENGTH = 600;
}
