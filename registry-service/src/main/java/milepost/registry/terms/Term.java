package milepost.registry.terms;

/**
 * Terms that are not words. Each begins with a sign that no word contains, so that words and terms share one index of
 * PostgreSQL's text search.
 */
public final class Term {

    private Term() {}

    /** A whole name; a prefix of the term finds names that begin so. */
    public static String name(String form) {
        return "=" + form;
    }

    /** A project code, with or without hyphens. */
    public static String code(String code) {
        return "#" + code.replace("-", "");
    }

    public static String category(String code) {
        return "@category:" + code;
    }

    /** A region; a prefix of the term finds all regions below one. */
    public static String region(String code) {
        return "@region:" + code;
    }
}
