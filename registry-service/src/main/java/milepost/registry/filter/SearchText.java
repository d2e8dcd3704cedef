package milepost.registry.filter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import milepost.registry.naming.NameKey;
import milepost.registry.naming.PlainText;
import milepost.registry.naming.ProjectName;
import milepost.registry.terms.Term;
import milepost.registry.terms.Words;

/**
 * A text to search projects by: names, parts of names in any order, beginnings of English words, codes.
 *
 * @param form the normalised text
 * @param mayBeCommon whether it is so short that many names may contain it
 * @param words matches projects whose names, aliases and codes together contain every word, or have a name
 *     that is another way to write the text
 * @param name matches projects with a name that equals the text
 * @param code matches projects with a code that begins with the text; matches none if the text is no code
 * @param beginning matches projects with a name or a code that begins with the text
 */
public record SearchText(
        String form, boolean mayBeCommon, TermsQuery words, TermsQuery name, TermsQuery code, TermsQuery beginning) {

    /** The number of pairs of characters in 高速公路. Longer texts are in few names. */
    private static final int COMMON = 3;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CODE = Pattern.compile("[0-9-]{4,}");

    /** A text of this form is only searched for in codes. */
    private static final Pattern ONLY_CODE = Pattern.compile("[0-9]{4}-[0-9]{6}(-[0-9-]*)?");

    /** Returns empty if the text contains no letter, digit or Chinese character. */
    public static Optional<SearchText> of(String q) {
        var text = PlainText.of(q);
        var isOnlyCode = ONLY_CODE.matcher(text).matches();
        var words = isOnlyCode
                ? List.of(TermsQuery.beginning(Term.code(text)))
                : Stream.of(SPACES.split(text))
                        .flatMap(part -> words(part).distinct())
                        .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var form = Words.form(text).isEmpty() ? NameKey.of(text) : Words.form(text);
        var name = TermsQuery.beginning(Term.name(form));
        var isCode = CODE.matcher(text).matches();
        var code = isCode ? TermsQuery.beginning(Term.code(text)) : TermsQuery.term(Term.code("none"));
        return Optional.of(new SearchText(
                form,
                words.size() <= COMMON,
                isOnlyCode ? TermsQuery.all(words) : TermsQuery.all(words).or(core(q)),
                TermsQuery.term(Term.name(form)),
                code,
                name.or(code)));
    }

    /** Matches projects with a name that is another way to write the text. */
    private static TermsQuery core(String q) {
        var name = ProjectName.of(q);
        var term = Term.core(name.core(), name);
        return name.kind() == null ? TermsQuery.beginning(term) : TermsQuery.term(term);
    }

    /** Ignores characters that only connect places, unless there are no others. */
    private static Stream<TermsQuery> words(String part) {
        var chinese = Words.chinese(Words.form(part));
        var others = Words.others(part);
        var runs = chinese.isEmpty() && others.isEmpty() ? Words.chinese(NameKey.of(part)) : chinese;
        return Stream.concat(
                runs.stream().flatMap(SearchText::conditions), others.stream().map(TermsQuery::beginning));
    }

    /** Returns a condition for each pair of characters; for a single character, that a pair begins with it. */
    private static Stream<TermsQuery> conditions(String run) {
        return run.codePointCount(0, run.length()) == 1
                ? Stream.of(TermsQuery.beginning(run))
                : Words.pairs(run).stream().map(TermsQuery::term);
    }
}
