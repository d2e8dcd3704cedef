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

    public static String nature(String code) {
        return "@nature:" + code;
    }

    /** @param prefix two, four or six digits: a region and all around it are terms of a project there */
    public static String region(String prefix) {
        return "@region:" + prefix;
    }

    /** Kept by the database, see the migration. */
    public static String stage(String code) {
        return "@stage:" + code;
    }

    /** Kept by the database, see the migration. */
    public static String light(String code) {
        return "@light:" + code;
    }
}
