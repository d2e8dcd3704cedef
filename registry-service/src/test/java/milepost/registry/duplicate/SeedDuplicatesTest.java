package milepost.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import milepost.registry.duplicate.SeedWorks.Work;
import org.junit.jupiter.api.Test;

/** The whole catalogue can be registered: works that look like another one say in their entry why they are not. */
class SeedDuplicatesTest {

    @Test
    void noWorkIsSuspectedThatDoesNotSayWhyItIsDistinct() throws IOException {
        var registered = new HashMap<String, Set<Work>>();
        var suspicions = new ArrayList<String>();

        for (var work : SeedWorks.all()) {
            var keys = BlockingKeys.of(Description.of(work.details()));
            for (var other : withAny(keys, registered)) {
                Likeness.suspected(Description.of(work.details()), Description.of(other.details()))
                        .filter(_ -> !work.isToldFrom(other))
                        .ifPresent(likeness -> suspicions.add(work.id() + " may be " + other.id() + ": " + likeness));
            }
            keys.forEach(key ->
                    registered.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(work));
        }

        assertThat(registered).isNotEmpty();
        assertThat(suspicions).isEmpty();
    }

    @Test
    void noPhraseIsTakenForTheNameOfAnotherWork() throws IOException {
        var works = SeedWorks.all();
        var phrases = SeedWorks.phrases();
        var suspicions = new ArrayList<String>();

        for (var work : works) {
            for (var phrase : phrases.getOrDefault(work.id(), List.of())) {
                var named = Phrase.of(phrase, work.details().category());
                if (!named.suits(Description.of(work.details()))) {
                    works.stream()
                            .filter(other ->
                                    named.names(Description.of(other.details())).isPresent())
                            .forEach(other -> suspicions.add(phrase + " of " + work.id() + " may be " + other.id()));
                }
            }
        }

        assertThat(phrases).hasSizeGreaterThan(400);
        assertThat(suspicions).isEmpty();
    }

    private static Set<Work> withAny(List<String> keys, Map<String, Set<Work>> registered) {
        var found = new LinkedHashSet<Work>();
        keys.forEach(key -> found.addAll(registered.getOrDefault(key, Set.of())));
        return found;
    }
}
