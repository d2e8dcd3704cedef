package milepost.notify.channel.robot.card;

import java.util.List;
import milepost.notify.wording.Language;
import org.jspecify.annotations.Nullable;

/**
 * A message to a chat in one language, as plain text.
 *
 * @param keywords one of which it must contain, unless there are none
 * @param link what links to a single project are called
 */
public record Card(Language language, String heading, List<Entry> entries, List<String> keywords, String link) {

    private static final int SUMMARY_BYTES_OF_SEVERAL = 300;

    /**
     * What happened to a project.
     *
     * @param url of the project's public page, null if there is none
     */
    public record Entry(
            String title, String summary, @Nullable String url) {

        Entry shortened(int bytes) {
            return new Entry(Utf8.shortened(title, bytes), Utf8.shortened(summary, bytes), url);
        }
    }

    /** Summaries are short where there are several. */
    public Card {
        entries = entries.size() > 1
                ? entries.stream()
                        .map(entry -> new Entry(
                                entry.title(), Utf8.shortened(entry.summary(), SUMMARY_BYTES_OF_SEVERAL), entry.url()))
                        .toList()
                : entries;
    }

    public boolean isOfOne() {
        return entries.size() == 1;
    }

    /** This card with texts that have at most so many bytes each. */
    public Card shortened(int bytes) {
        var shortened = entries.stream().map(entry -> entry.shortened(bytes)).toList();
        return new Card(language, Utf8.shortened(heading, bytes), shortened, keywords, link);
    }

    /** Returns a text that contains one of the keywords: the first is appended if none is in it. */
    public String withKeyword(String text, String gap) {
        return keywords.isEmpty() || keywords.stream().anyMatch(text::contains)
                ? text
                : text + gap + keywords.getFirst();
    }
}
