package milepost.registry.spelling;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import milepost.registry.filter.TermsQuery;
import milepost.registry.script.Pinyin;
import milepost.registry.terms.Term;
import milepost.registry.terms.Words;

/**
 * Chinese characters with a slip: another character that is read the same, two that are swapped, or, if there are enough others, any
 * character that is wrong, missing or additional.
 */
record ChineseWord(String run) implements Misspelt {

    private static final int SHORTEST = 4; // of shorter words too little is left without one character
    private static final int MOST = 5;

    @Override
    public List<String> meant(Around around) {
        return near().stream()
                .map(near -> around.names(near).stream()
                        .flatMap(this::meant)
                        .distinct()
                        .limit(MOST)
                        .toList())
                .filter(meant -> !meant.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Returns conditions of projects that may have what was meant, the likeliest first. */
    private List<Near> near() {
        var pairs = Words.pairs(run);
        if (pairs.isEmpty()) {
            return List.of();
        }
        var likely = Near.of(swapped()
                .or(TermsQuery.all(pairs.stream().map(ChineseWord::readLike).toList())));
        return run.length() < SHORTEST ? List.of(likely) : List.of(likely, new Near(withOneSlip(pairs), pattern()));
    }

    private TermsQuery swapped() {
        return TermsQuery.any(Slip.swapped(run)
                .map(swapped -> TermsQuery.all(
                        Words.pairs(swapped).stream().map(TermsQuery::term).toList()))
                .toList());
    }

    /** A slip spoils two pairs of characters, a missing character only one. */
    private static TermsQuery withOneSlip(List<String> pairs) {
        return TermsQuery.any(IntStream.rangeClosed(0, pairs.size())
                .mapToObj(spoilt -> TermsQuery.all(without(pairs, spoilt)))
                .toList());
    }

    /** Returns an expression for the run with a wrong, a missing or an additional character. */
    private String pattern() {
        return IntStream.range(0, run.length())
                .mapToObj(i -> run.substring(0, i) + ".?" + run.substring(i + 1) + "|" + run.substring(0, i) + "."
                        + run.substring(i))
                .collect(Collectors.joining("|", "(?n)", ""));
    }

    private static List<TermsQuery> without(List<String> pairs, int spoilt) {
        return IntStream.range(0, pairs.size())
                .filter(i -> i != spoilt && i != spoilt - 1)
                .mapToObj(i -> TermsQuery.term(pairs.get(i)))
                .toList();
    }

    private static TermsQuery readLike(String pair) {
        var readings = Pinyin.of(pair);
        return readings.isEmpty()
                ? TermsQuery.term(pair)
                : TermsQuery.any(readings.stream()
                        .map(reading -> TermsQuery.term(Term.pinyin(reading)))
                        .toList());
    }

    private Stream<String> meant(String names) {
        return IntStream.of(run.length() + 1, run.length(), run.length() - 1)
                .boxed()
                .flatMap(length -> names.lines().flatMap(name -> parts(name, length)))
                .filter(this::isNear)
                .limit(1);
    }

    private boolean isNear(String part) {
        var isAlike = run.length() == part.length() && Pinyin.areReadAlike(run, part);
        return isAlike
                || (run.length() < SHORTEST ? Slip.swapped(run).anyMatch(part::equals) : Slip.isBetween(run, part));
    }

    private static Stream<String> parts(String form, int length) {
        return IntStream.rangeClosed(0, form.length() - length).mapToObj(i -> form.substring(i, i + length));
    }
}
