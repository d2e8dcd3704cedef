package milepost.registry.spelling;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import milepost.registry.filter.TermsQuery;
import milepost.registry.script.Syllables;
import milepost.registry.terms.Term;

/** A word in Latin letters with a slip, in pinyin or English. */
record LatinLetters(String word) implements Misspelt {

    private static final Pattern LETTERS = Pattern.compile("[a-z]{4,24}");
    private static final int MOST = 5;

    @Override
    public List<String> meant(Around around) {
        if (!LETTERS.matcher(word).matches()) {
            return List.of();
        }
        var pinyin = around.existing(near(LatinLetters::pinyin), MOST);
        return pinyin.isEmpty() ? around.existing(near(LatinLetters::english), MOST) : pinyin;
    }

    private List<Spelling> near(Function<String, Stream<Spelling>> read) {
        return Slip.near(word).filter(near -> !near.equals(word)).flatMap(read).toList();
    }

    private static Stream<Spelling> english(String word) {
        return Stream.of(new Spelling(word, TermsQuery.beginning(word)));
    }

    /** A single syllable is too short to tell. */
    private static Stream<Spelling> pinyin(String word) {
        return Syllables.complete(word).stream()
                .filter(syllables -> syllables.size() > 1)
                .map(syllables -> new Spelling(word, TermsQuery.all(pairs(syllables))));
    }

    private static List<TermsQuery> pairs(List<String> syllables) {
        return IntStream.range(1, syllables.size())
                .mapToObj(i -> TermsQuery.term(Term.pinyin(syllables.get(i - 1) + syllables.get(i))))
                .toList();
    }
}
