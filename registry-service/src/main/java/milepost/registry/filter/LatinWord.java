package milepost.registry.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import milepost.registry.script.Syllables;
import milepost.registry.terms.Term;

/** What a word in Latin letters finds: words that begin so, names that are read so (lanzhouhezuo) and names with these initials (lzhz). */
final class LatinWord {

    /** No syllable begins with i, u or v. */
    private static final Pattern INITIALS = Pattern.compile("[a-z&&[^iuv]]{2,12}");

    /** 至, which names have and the forms that are compared do not. */
    private static final String CONNECTOR = "zhi";

    private LatinWord() {}

    /** Returns the condition of a word. */
    static TermsQuery condition(String word) {
        return pinyinOrInitials(word).map(TermsQuery.beginning(word)::or).orElseGet(() -> TermsQuery.beginning(word));
    }

    /** Returns the condition on how names are read; empty if the word can be neither pinyin nor initials. */
    static Optional<TermsQuery> pinyinOrInitials(String word) {
        var conditions = new ArrayList<TermsQuery>();
        var ways = Syllables.of(word);
        for (var syllables : ways) {
            conditions.add(pinyin(syllables));
            if (syllables.subList(1, Math.max(1, syllables.size() - 1)).contains(CONNECTOR)) {
                conditions.add(pinyin(withoutConnectors(syllables)));
            }
        }
        if (INITIALS.matcher(word).matches()) {
            conditions.add(TermsQuery.beginning(Term.initials(word)));
        }
        return conditions.isEmpty() ? Optional.empty() : Optional.of(TermsQuery.any(conditions));
    }

    /** Returns the condition that a name, or a place in it, begins with the words; empty if they are neither pinyin nor initials. */
    static Optional<TermsQuery> beginning(List<String> words) {
        var initials = new ArrayList<String>();
        if (words.size() == 1) {
            initials.add(words.getFirst());
        }
        var ways = words.stream().map(Syllables::of).toList();
        if (ways.stream().noneMatch(List::isEmpty)) {
            initials.add(ways.stream()
                    .flatMap(way -> withoutConnectors(way.getFirst()).stream())
                    .map(syllable -> syllable.substring(0, 1))
                    .collect(Collectors.joining()));
        }
        initials.removeIf(typed -> !INITIALS.matcher(typed).matches());
        return initials.isEmpty()
                ? Optional.empty()
                : Optional.of(TermsQuery.any(initials.stream()
                        .map(typed -> TermsQuery.beginning(Term.initials(typed)))
                        .toList()));
    }

    private static TermsQuery pinyin(List<String> syllables) {
        if (syllables.size() == 1) {
            return TermsQuery.beginning(Term.pinyin(syllables.getFirst()));
        }
        var conditions = new ArrayList<TermsQuery>();
        for (var i = 1; i < syllables.size(); i++) {
            var pair = Term.pinyin(syllables.get(i - 1) + syllables.get(i));
            conditions.add(i == syllables.size() - 1 ? TermsQuery.beginning(pair) : TermsQuery.term(pair));
        }
        return TermsQuery.all(conditions);
    }

    private static List<String> withoutConnectors(List<String> syllables) {
        return syllables.stream()
                .filter(syllable -> !syllable.equals(CONNECTOR))
                .toList();
    }
}
