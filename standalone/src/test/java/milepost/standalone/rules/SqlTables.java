package milepost.standalone.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tables that a statement, or a part of one, reads and writes. It knows the forms of SQL that this project uses; a place where a
 * table must stand and nothing of that kind does is reported as not understood.
 */
final class SqlTables {

    private static final Pattern TOKEN = Pattern.compile(
            "(?s)--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|::|:[a-zA-Z_]\\w*|[a-z_][\\w]*(?:\\.[a-z_%][\\w%]*)*|%(?:\\d+\\$)?s|\\d+|\\S");
    private static final Pattern COMMON_TABLE = Pattern.compile(
            "(?s)\\b([a-z_]\\w*)\\s*(?:\\([a-z_, \\n]*\\)\\s*)?as\\s+(?:not\\s+materialized\\s+|materialized\\s+)?\\(");
    private static final Pattern INSERTED = Pattern.compile("%(?:\\d+\\$)?s|^\\?");
    private static final Pattern NAME = Pattern.compile("[a-z_]\\w*(?:\\.[a-z_%][\\w%]*)?");

    private static final Set<String> KEYWORDS = Set.of(
            "where",
            "set",
            "join",
            "left",
            "right",
            "inner",
            "cross",
            "full",
            "on",
            "order",
            "group",
            "having",
            "limit",
            "union",
            "returning",
            "values",
            "select",
            "for",
            "using",
            "natural",
            "offset",
            "window",
            "when",
            "with",
            "and",
            "or",
            "except",
            "intersect",
            "default",
            "overriding",
            "fetch",
            "partition",
            "then",
            "lateral");
    private static final Set<String> AFTER_FROM = Set.of(
            "where",
            "group",
            "order",
            "having",
            "limit",
            "returning",
            "union",
            "select",
            "set",
            "values",
            "insert",
            "delete",
            "update");
    private static final Set<String> FROM_INSIDE = Set.of("extract", "substring", "trim", "overlay", "position");

    private final List<String> tokens = new ArrayList<>();
    private final Set<String> commonTables;
    private final String inserted;

    final Set<String> read = new HashSet<>();
    final Set<String> written = new HashSet<>();
    final List<String> notUnderstood = new ArrayList<>();

    /**
     * @param commonTables names that are not tables because another part of the statement defines them
     * @param inserted what a table's name means that is put in when the program runs, empty if nothing is known of it
     */
    SqlTables(String sql, Set<String> commonTables, String inserted) {
        this.commonTables = commonTables;
        this.inserted = inserted;
        var matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            var token = matcher.group();
            if (!token.startsWith("--") && !token.startsWith("/*")) {
                tokens.add(token.startsWith("'") ? "''" : token);
            }
        }
        scan(0, tokens.size(), false);
    }

    /** The names that {@code with} gives. */
    static Set<String> commonTables(String sql) {
        var names = new HashSet<String>();
        COMMON_TABLE.matcher(sql).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private void scan(int start, int end, boolean fromIsNoClause) {
        var inFromClause = false;
        for (var i = start; i < end; i++) {
            inFromClause = !AFTER_FROM.contains(tokens.get(i))
                    && (inFromClause || tokens.get(i).equals("from"));
            switch (tokens.get(i)) {
                case "," -> i = inFromClause ? list(i + 1) : i;
                case "(" -> {
                    var close = closing(i);
                    scan(i + 1, close, FROM_INSIDE.contains(token(i - 1)));
                    i = close;
                }
                case "from" -> i = from(i, fromIsNoClause);
                case "join" -> i = item(token(i + 1).equals("lateral") ? i + 2 : i + 1, read) - 1;
                case "into" -> i = one(i + 1, written);
                case "update" -> i = update(i);
                case "using" -> i = using(i);
                case "truncate" -> i = one(token(i + 1).equals("table") ? i + 2 : i + 1, written);
                case "table" -> i = token(i - 1).equals("lock") ? one(i + 1, read) : table(i);
                case "of" -> i = token(i - 1).equals("partition") ? one(i + 1, written) : i;
                default -> {}
            }
        }
    }

    private int from(int i, boolean fromIsNoClause) {
        if (fromIsNoClause || token(i - 1).equals("distinct") || token(i - 1).equals("values")) {
            return i;
        }
        if (token(i - 1).equals("delete")) {
            return one(i + 1, written);
        }
        return list(i + 1);
    }

    /** A lock ({@code for update}) and the end of {@code on conflict do update} name no table. */
    private int update(int i) {
        var before = token(i - 1);
        if (before.equals("for") || before.equals("key") || before.equals("do")) {
            return i;
        }
        return one(i + 1, written);
    }

    private int using(int i) {
        return token(i + 1).equals("(")
                        && NAME.matcher(token(i + 2)).matches()
                        && token(i + 3).matches("[,)]")
                ? i // join … using (column)
                : list(i + 1);
    }

    private int table(int i) {
        var at = i + 1;
        while (Set.of("if", "not", "exists", "only").contains(token(at))) {
            at++;
        }
        return one(at, written);
    }

    /** Items with commas between; returns the index of the last token that it took. */
    private int list(int start) {
        var i = item(start, read);
        while (token(i).equals(",")) {
            i = item(i + 1, read);
        }
        return i - 1;
    }

    private int one(int at, Set<String> uses) {
        var i = token(at).equals("only") ? at + 1 : at;
        name(i, uses);
        return i;
    }

    /** One item of a from clause with its alias; returns the index behind it. */
    private int item(int at, Set<String> uses) {
        var i = at;
        while (Set.of("lateral", "only").contains(token(i))) {
            i++;
        }
        if (token(i).equals("(")) {
            var close = closing(i);
            if (!token(i + 1).equals("select")
                    && !token(i + 1).equals("values")
                    && !token(i + 1).equals("with")) {
                list(i + 1);
            }
            scan(i + 1, close, false);
            i = close + 1;
        } else if (token(i + 1).equals("(")) { // a function
            var close = closing(i + 1);
            scan(i + 2, close, false);
            i = close + 1;
        } else {
            name(i, uses);
            i++;
        }
        return alias(i);
    }

    private int alias(int at) {
        var i = at;
        if (token(i).equals("with") && token(i + 1).equals("ordinality")) {
            i += 2;
        }
        if (token(i).equals("as")) {
            i++;
        }
        if (NAME.matcher(token(i)).matches() && !KEYWORDS.contains(token(i))) {
            i++;
            if (token(i).equals("(")) {
                i = closing(i) + 1;
            }
        }
        return i;
    }

    private void name(int at, Set<String> uses) {
        var name = token(at);
        if (commonTables.contains(name) || name.startsWith("pg_") || name.startsWith("information_schema.")) {
            return;
        }
        if (INSERTED.matcher(name).find() && !inserted.isEmpty()) {
            uses.add(inserted);
            return;
        }
        if (!NAME.matcher(name).matches() || KEYWORDS.contains(name)) {
            notUnderstood.add("%s %s".formatted(token(at - 1), name));
            return;
        }
        uses.add(name);
    }

    private int closing(int open) {
        var depth = 0;
        for (var i = open; i < tokens.size(); i++) {
            if (tokens.get(i).equals("(")) {
                depth++;
            } else if (tokens.get(i).equals(")") && --depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    private String token(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : "";
    }
}
