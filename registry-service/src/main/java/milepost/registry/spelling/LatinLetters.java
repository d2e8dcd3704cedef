package milepost.registry.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import milepost.registry.filter.TermsQuery;
import milepost.registry.script.Syllables;
import milepost.registry.terms.Term;

/** A word in Latin letters with a slip, in English or pinyin. */
final class LatinLetters implements Misspelt {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");

    private final String word;
    private final List<Spelling> spellings = new ArrayList<>();

    /**
     * A word that may have been meant.
     *
     * @param terms beginnings of terms of which a project has all
     */
    private record Spelling(String word, List<String> terms) {

        TermsQuery condition() {
            return TermsQuery.all(terms.stream().map(TermsQuery::beginning).toList());
        }

        boolean isIn(NearProject project) {
            return terms.stream().allMatch(project::hasTermThatBegins);
        }
    }

    LatinLetters(String word) {
        this.word = word;
        if (word.length() >= SHORTEST
                && word.length() <= LONGEST
                && LETTERS.matcher(word).matches()) {
            Slip.near(word).forEach(this::add);
        }
    }

    private void add(String near) {
        spellings.add(new Spelling(near, List.of(near)));
        Syllables.complete(near).stream()
                .filter(syllables -> syllables.size() > 1)
                .forEach(syllables -> spellings.add(new Spelling(near, pairs(syllables))));
    }

    private static List<String> pairs(List<String> syllables) {
        var pairs = new ArrayList<String>();
        for (var i = 1; i < syllables.size(); i++) {
            pairs.add(Term.pinyin(syllables.get(i - 1) + syllables.get(i)));
        }
        return pairs;
    }

    @Override
    public List<Near> near() {
        return spellings.isEmpty()
                ? List.of()
                : List.of(Near.of(TermsQuery.any(
                        spellings.stream().map(Spelling::condition).toList())));
    }

    @Override
    public Stream<String> meant(NearProject project) {
        return spellings.stream()
                .filter(spelling -> spelling.isIn(project))
                .map(Spelling::word)
                .filter(meant -> !meant.equals(word))
                .distinct();
    }
}
