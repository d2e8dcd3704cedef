package milepost.registry.terms;

import milepost.registry.naming.NameKey;
import milepost.registry.naming.ProjectName;

/**
 * Terms that are not words. Each begins with a sign that no word contains, so that words and terms share one index of
 * PostgreSQL's text search.
 */
public final class Term {

    /** The number of the rules of this package; increase its last part when one of them changes. */
    public static final int RULES = NameKey.RULES * 1000 + 3;

    private Term() {}

    /** A whole name; a prefix of the term finds names that begin so. */
    public static String name(String form) {
        return "=" + form;
    }

    /**
     * What a name is about, however it is written: 兰州合作 for 新建铁路兰州至合作线. Such a term tells phases and sections of one name apart;
     * its last part is the kind, and a prefix that ends before it finds all kinds.
     */
    public static String core(String core, ProjectName name) {
        var kind = name.kind() == null ? "" : name.kind().name();
        return "%" + core + "|" + name.marks().signature() + "|" + kind;
    }

    /** A project code, with or without hyphens. */
    public static String code(String code) {
        return "#" + code.replace("-", "");
    }

    /** How two neighbouring characters are read; a prefix of the term finds what begins so. */
    public static String pinyin(String reading) {
        return "~" + reading;
    }

    /** The initials of a name from its beginning, or from a place in it, to its end. */
    public static String initials(String initials) {
        return "^" + initials;
    }

    public static String category(String code) {
        return "@category:" + code;
    }

    /** A region; a prefix of the term finds all regions below one. */
    public static String region(String code) {
        return "@region:" + code;
    }
}
