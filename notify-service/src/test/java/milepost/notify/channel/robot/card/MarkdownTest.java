package milepost.notify.channel.robot.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import milepost.notify.channel.robot.card.Card.Entry;
import milepost.notify.wording.Language;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static final Entry START = new Entry("甲：开工", "开工。", "https://console/projects/1");

    @Test
    void aSingleEventHasItsTitleAndALink() {
        assertThat(Markdown.of(card(List.of(), START), "\n"))
                .isEqualTo("**甲：开工**\n> 开工。\n[查看](https://console/projects/1)");
    }

    @Test
    void eachOfSeveralEventsHasALine() {
        assertThat(Markdown.of(card(List.of(), START, new Entry("乙：完工", "完工。", null)), "\n"))
                .isEqualTo("**甲：开工**\n[甲：开工](https://console/projects/1)\n> 开工。\n乙：完工\n> 完工。");
    }

    @Test
    void aTextMakesNoLinksMentionsOrMarkup() {
        var entry = new Entry("x", "<@all> [点我](http://evil.example) **粗** `码` @张三", null);

        assertThat(Markdown.of(card(List.of(), entry), "\n"))
                .endsWith("> ＜＠all＞ ［点我］(http://evil.example) ＊＊粗＊＊ ｀码｀ ＠张三");
    }

    @Test
    void aMissingKeywordIsAppendedAsItIs() {
        assertThat(Markdown.of(card(List.of("[告警]", "提醒"), START), "\n")).endsWith("\n[告警]");
        assertThat(Markdown.of(card(List.of("提醒", "开工"), START), "\n")).endsWith("projects/1)");
    }

    @Test
    void whateverIsCutOffTheMarkupIsClosed() {
        var entry = new Entry("兰州至合作铁路".repeat(20), "里程碑目标调整。".repeat(60), "https://console/projects/1");

        for (var bytes = 10; bytes < 200; bytes++) {
            var markdown = Markdown.of(card(List.of(), entry, entry).shortened(bytes), "\n");

            assertThat(Stream.of(markdown.split("\n")).filter(line -> line.startsWith("[")))
                    .hasSize(2)
                    .allMatch(line -> line.endsWith("…](https://console/projects/1)"));
            assertThat(markdown).doesNotContain("�");
        }
    }

    private static Card card(List<String> keywords, Entry... entries) {
        return new Card(Language.ZH, entries[0].title(), List.of(entries), keywords, "查看");
    }
}
