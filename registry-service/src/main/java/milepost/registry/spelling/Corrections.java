package milepost.registry.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.filter.SearchText;
import milepost.registry.filter.TermsQuery;
import org.springframework.stereotype.Component;

/** Corrects texts that find nothing, so that they find something: one word of them by one slip. */
@Component
public class Corrections {

    private static final int MOST = 5;

    /** What the cursor of the list has room for. */
    private static final int MOST_CHARACTERS = 250;

    private final NearProjectRepository projects;

    Corrections(NearProjectRepository projects) {
        this.projects = projects;
    }

    /** Returns texts instead of the one of the filter that find projects which match the rest of it; none if there are none. */
    public List<String> of(ProjectFilter filter) {
        var text = filter.text();
        var words = text == null ? List.<String>of() : TypedWords.of(text.typed());
        return candidates(words).stream()
                .map(at -> corrected(words, at, filter))
                .filter(corrected -> !corrected.isEmpty())
                .findFirst()
                .map(Corrections::shortest)
                .orElse(List.of());
    }

    /** Returns the places of the words that may have the slip: of one that no project has, it must be there. */
    private List<Integer> candidates(List<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        var found = projects.existing(words.stream()
                .flatMap(word -> SearchText.of(word).map(text -> new Spelling(word, text.words())).stream())
                .toList());
        var unknown = places(words).filter(at -> !found.contains(words.get(at))).toList();
        return unknown.isEmpty() ? places(words).toList() : unknown.size() == 1 ? unknown : List.of();
    }

    private static Stream<Integer> places(List<String> words) {
        return IntStream.range(0, words.size()).boxed();
    }

    private List<String> corrected(List<String> words, int at, ProjectFilter filter) {
        var around = new Around(projects, filter, conditions(words, at));
        return TypedWords.misspelt(words.get(at)).meant(around).stream()
                .map(meant -> with(words, at, meant))
                .toList();
    }

    private static List<TermsQuery> conditions(List<String> words, int without) {
        return IntStream.range(0, words.size())
                .filter(i -> i != without)
                .mapToObj(words::get)
                .flatMap(other -> SearchText.of(other).map(SearchText::words).stream())
                .toList();
    }

    private static String with(List<String> words, int at, String meant) {
        var corrected = new ArrayList<>(words);
        corrected.set(at, meant);
        return String.join(" ", corrected);
    }

    private static List<String> shortest(List<String> corrected) {
        var some = new ArrayList<String>();
        var length = 0;
        for (var text : corrected) {
            length += text.length() + 1;
            if (some.size() < MOST && length <= MOST_CHARACTERS) {
                some.add(text);
            }
        }
        return some;
    }
}
