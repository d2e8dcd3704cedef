package milepost.registry.terms;

/**
 * Terms that are not words. Words consist of letters and digits, so the sign that each of these begins with keeps them apart,
 * and none begins as a word does; a query of PostgreSQL's text search finds both in one index.
 */
public final class Term {

    private Term() {}

    /** A whole name; its beginning is the beginning of a name. */
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

    /** @param code its beginning is a region around it */
    public static String region(String code) {
        return "@region:" + code;
    }
}
