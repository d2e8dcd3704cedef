package milepost.registry.spelling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
        var corrected = new LinkedHashSet<String>();
        for (var i = 0; i < words.size() && corrected.size() < MOST; i++) {
            corrected.addAll(corrected(words, i, filter));
        }
        return shortest(corrected);
    }

    private List<String> corrected(List<String> words, int at, ProjectFilter filter) {
        var misspelt = TypedWords.misspelt(words.get(at));
        var others = conditions(words, at);
        return misspelt.near().stream()
                .map(near -> projects.find(filter, near, others).stream()
                        .flatMap(misspelt::meant)
                        .distinct()
                        .limit(MOST)
                        .map(meant -> with(words, at, meant))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
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

    private static List<String> shortest(Set<String> corrected) {
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
