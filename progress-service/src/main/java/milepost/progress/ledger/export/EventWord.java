package milepost.progress.ledger.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import milepost.events.EventTypes;
import milepost.web.csv.CsvLanguage;
import milepost.web.value.Labelled;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What a type of event is called: the title of its schema, such as {@code MilestoneMet 里程碑达成}. */
record EventWord(String zh, String en) implements Labelled {

    private static final Map<String, EventWord> WORDS =
            EventTypes.names().stream().collect(Collectors.toUnmodifiableMap(type -> type, EventWord::read));

    /** Returns the word for a type; one of a later release stays as it is. */
    static String of(String type, CsvLanguage language) {
        var word = WORDS.get(type);
        return word == null ? type : language.word(word, type);
    }

    private static EventWord read(String type) {
        var schema = new ClassPathResource("schemas/" + type + ".json", EventTypes.class.getClassLoader());
        try (var content = schema.getInputStream()) {
            var title = JsonMapper.shared()
                    .readTree(content)
                    .path("title")
                    .stringValue()
                    .split(" ", 2);
            return new EventWord(
                    title[1], title[0].replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
