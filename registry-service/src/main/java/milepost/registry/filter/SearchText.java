package milepost.registry.filter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import milepost.registry.naming.NameKey;
import milepost.registry.naming.PlainText;
import milepost.registry.naming.ProjectName;
import milepost.registry.script.Simplified;
import milepost.registry.terms.Term;
import milepost.registry.terms.Words;

/**
 * A text to search projects by: names, parts of names in any order, beginnings of English words, pinyin, initials, codes.
 *
 * @param typed the text as it was typed
 * @param form the normalised text
 * @param mayBeCommon whether it is so short that many names may contain it
 * @param isRead whether it may be pinyin or initials, so that names do not contain it
 * @param words matches projects whose names, aliases and codes together contain every word, or have a name
 *     that is another way to write the text
 * @param name matches projects with a name that equals the text
 * @param code matches projects with a code that begins with the text; matches none if the text is no code
 * @param beginning matches projects with a name or a code that begins with the text
 */
public record SearchText(
        String typed,
        String form,
        boolean mayBeCommon,
        boolean isRead,
        TermsQuery words,
        TermsQuery name,
        TermsQuery code,
        TermsQuery beginning) {

    /** The number of pairs of characters in 高速公路. Longer texts are in few names. */
    private static final int COMMON = 3;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CODE = Pattern.compile("[0-9-]{4,}");

    /** A text of this form is only searched for in codes. */
    private static final Pattern ONLY_CODE = Pattern.compile("[0-9]{4}-[0-9]{6}(-[0-9-]*)?");

    /** Between syllables, as in xi'an; part of no word. */
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{IsLatin})['’‘ʼ´`](?=\\p{IsLatin})");

    /** Returns empty if the text contains no letter, digit or Chinese character. */
    public static Optional<SearchText> of(String q) {
        var simplified = Simplified.of(q);
        var text = PlainText.of(simplified);
        return ONLY_CODE.matcher(text).matches()
                ? Optional.of(of(q, text, List.of(TermsQuery.beginning(Term.code(text))), Optional.empty()))
                : Optional.of(words(text))
                        .filter(words -> !words.isEmpty())
                        .map(words -> of(q, text, words, Optional.of(core(simplified))));
    }

    /** Whether there are texts and each contains a word. */
    public static boolean areReadable(List<String> texts) {
        return !texts.isEmpty() && texts.stream().allMatch(text -> of(text).isPresent());
    }

    /** Returns a text that finds what one of several {@linkplain #areReadable readable} ones finds. */
    public static SearchText anyOf(List<String> texts) {
        var all = texts.stream().map(text -> of(text).orElseThrow()).toList();
        return new SearchText(
                String.join(" ", texts),
                all.getFirst().form(),
                all.stream().anyMatch(SearchText::mayBeCommon),
                all.stream().allMatch(SearchText::isRead),
                TermsQuery.any(all.stream().map(SearchText::words).toList()),
                TermsQuery.any(all.stream().map(SearchText::name).toList()),
                TermsQuery.any(all.stream().map(SearchText::code).toList()),
                TermsQuery.any(all.stream().map(SearchText::beginning).toList()));
    }

    private static SearchText of(String typed, String text, List<TermsQuery> words, Optional<TermsQuery> core) {
        var form = Words.form(text).isEmpty() ? NameKey.of(text) : Words.form(text);
        var isCode = CODE.matcher(text).matches();
        var code = isCode ? TermsQuery.beginning(Term.code(text)) : TermsQuery.term(Term.code("none"));
        var beginning = TermsQuery.beginning(Term.name(form)).or(code);
        var all = TermsQuery.all(words);
        var read = beginningAsRead(text);
        return new SearchText(
                typed,
                form,
                words.size() <= COMMON,
                read.isPresent(),
                core.map(all::or).orElse(all),
                TermsQuery.term(Term.name(form)),
                code,
                read.map(beginning::or).orElse(beginning));
    }

    /** Matches projects with a name that is another way to write the text. */
    private static TermsQuery core(String q) {
        var name = ProjectName.of(q);
        var term = Term.core(name.core(), name);
        return name.kind() == null ? TermsQuery.beginning(term) : TermsQuery.term(term);
    }

    private static List<TermsQuery> words(String text) {
        return Stream.of(SPACES.split(text))
                .flatMap(part -> ofPart(part).distinct())
                .toList();
    }

    /** Ignores characters that only connect places, unless there are no others. */
    private static Stream<TermsQuery> ofPart(String part) {
        var chinese = Words.chinese(Words.form(part));
        var others = Words.others(part);
        var runs = chinese.isEmpty() && others.isEmpty() ? Words.chinese(NameKey.of(part)) : chinese;
        return Stream.concat(runs.stream().flatMap(SearchText::conditions), others(part, others));
    }

    /** Of xi'an, either both words or the syllables together are found. */
    private static Stream<TermsQuery> others(String part, List<String> words) {
        var conditions = words.stream().map(LatinWord::condition).toList();
        if (!APOSTROPHE.matcher(part).find()) {
            return conditions.stream();
        }
        var joined = Words.others(APOSTROPHE.matcher(part).replaceAll("")).stream()
                .map(LatinWord::condition)
                .toList();
        return Stream.of(
                TermsQuery.all(words.stream().map(TermsQuery::beginning).toList())
                        .or(TermsQuery.all(joined)));
    }

    /** Matches projects that have a name which begins with a text in pinyin, or with initials. */
    private static Optional<TermsQuery> beginningAsRead(String text) {
        return Words.chinese(text).isEmpty()
                ? LatinWord.beginning(Words.others(APOSTROPHE.matcher(text).replaceAll("")))
                : Optional.empty();
    }

    /** Returns a condition for each pair of characters; for a single character, that a pair begins with it. */
    private static Stream<TermsQuery> conditions(String run) {
        return run.codePointCount(0, run.length()) == 1
                ? Stream.of(TermsQuery.beginning(run))
                : Words.pairs(run).stream().map(TermsQuery::term);
    }
}
