package milepost.registry.search;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import milepost.registry.naming.NameKey;
import milepost.registry.terms.Term;
import milepost.registry.terms.Words;

/**
 * What somebody types to find a project: names, parts of names in any order, beginnings of English words, codes.
 *
 * @param form all of it as names are compared
 * @param mayBeCommon whether it is so short that it may be in many names
 * @param words what every project that is found has in its names, aliases and codes together
 * @param name that one of these is all of it
 * @param code that a project code begins so; never, if it cannot
 * @param beginning that one of these begins with it
 */
record Query(
        String form, boolean mayBeCommon, TermsQuery words, TermsQuery name, TermsQuery code, TermsQuery beginning) {

    /** 高速公路 has three, and what has more of them is in few names. */
    private static final int COMMON = 3;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CODE = Pattern.compile("[0-9-]{4,}");

    /** What can only be a code is not looked for in names. */
    private static final Pattern ONLY_CODE = Pattern.compile("[0-9]{4}-[0-9]{6}(-[0-9-]*)?");

    /** Empty if there is no letter, digit or character in it. */
    static Optional<Query> of(String q) {
        var words = new ArrayList<TermsQuery>();
        for (var part : SPACES.split(q)) {
            words(part).distinct().forEach(words::add);
        }
        if (ONLY_CODE.matcher(q.strip()).matches()) {
            words.clear();
            words.add(TermsQuery.beginning(Term.code(q.strip())));
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var form = Words.form(q).isEmpty() ? NameKey.of(q) : Words.form(q);
        var name = TermsQuery.beginning(Term.name(form));
        var isCode = CODE.matcher(q.strip()).matches();
        var code = isCode ? TermsQuery.beginning(Term.code(q.strip())) : TermsQuery.term(Term.code("none"));
        return Optional.of(new Query(
                form,
                words.size() <= COMMON,
                TermsQuery.all(words),
                TermsQuery.term(Term.name(form)),
                code,
                name.or(code)));
    }

    /** A character that only connects places counts where nothing else is asked for. */
    private static Stream<TermsQuery> words(String part) {
        var chinese = Words.chinese(Words.form(part));
        var others = Words.others(part);
        var runs = chinese.isEmpty() && others.isEmpty() ? Words.chinese(NameKey.of(part)) : chinese;
        return Stream.concat(
                runs.stream().flatMap(Query::conditions), others.stream().map(TermsQuery::beginning));
    }

    /** The pairs of a run; of one character, that a pair begins with it. */
    private static Stream<TermsQuery> conditions(String run) {
        return run.codePointCount(0, run.length()) == 1
                ? Stream.of(TermsQuery.beginning(run))
                : Words.pairs(run).map(TermsQuery::term);
    }
}
