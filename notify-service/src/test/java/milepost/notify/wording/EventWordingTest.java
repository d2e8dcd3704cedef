package milepost.notify.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import milepost.events.GoldenFiles;
import milepost.events.GoldenFiles.Golden;
import milepost.events.LifecycleEvent.ProjectWithdrawn;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.notify.fact.NotifiableEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import tools.jackson.databind.json.JsonMapper;

class EventWordingTest {

    private static final UUID PROJECT = UUID.fromString("019abf32-6c1e-7a54-9d0e-5f3c2b8a4e10");
    private static final Pattern NO_WORDS =
            Pattern.compile("[{}<>]|\\bnull\\b|[A-Z]+_[A-Z]+|[0-9a-f]{8}-|\\d{4}-\\d{2}-\\d{2}T|，。|。。|\\.\\.");

    private final EventWording wording = new EventWording();

    @ParameterizedTest
    @EnumSource
    void everyEventOfAProjectIsToldAsItWasAgreed(Language language) throws IOException {
        var told = GoldenFiles.all().stream()
                .filter(golden -> NotifiableEvents.TYPES.contains(golden.type()))
                .map(golden -> block(golden, language))
                .collect(Collectors.joining("\n"));

        assertThat(told).isEqualTo(agreed(language));
        assertThat(told).doesNotContainPattern(NO_WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentences", "terms"})
    void bothLanguagesHaveTheSameTexts(String file) throws IOException {
        var zh = PropertiesLoaderUtils.loadProperties(new ClassPathResource("wording/" + file + "_zh.properties"));
        var en = PropertiesLoaderUtils.loadProperties(new ClassPathResource("wording/" + file + "_en.properties"));
        en.keySet().removeIf(key -> key.toString().startsWith("milestoneZh."));

        assertThat(en.keySet()).isEqualTo(zh.keySet());
    }

    @Test
    void textsFromOutsideStayWordsOfOneLine() {
        var hostile = "<script>alert(1)</script>\r\nBEGIN:VEVENT\u0000\u202e\u2028**x** {slip} $1 \\n 🚄";

        var told = met(hostile, hostile);

        assertThat(told.title())
                .isEqualTo("<script>alert(1)</script> BEGIN:VEVENT **x** {slip} $1 \\n 🚄：里程碑达成"
                        + "（<script>alert(1)</script> BEGIN:VEVENT **x** {slip} $1 \\n 🚄）");
        assertThat(told.summary()).endsWith("于2026年2月12日完成，晚 42 天。").doesNotContainPattern("\\p{Cntrl}|\u2028|\u202e");
    }

    @Test
    void wordsAreBoundedAndNoCharacterIsCutInTwo() {
        var told = met("🚄".repeat(5_000), "铁路".repeat(5_000));

        assertThat(told.title().codePointCount(0, told.title().length())).isLessThanOrEqualTo(Wording.TITLE_LENGTH);
        assertThat(told.summary().codePointCount(0, told.summary().length()))
                .isLessThanOrEqualTo(Wording.SUMMARY_LENGTH);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(told.title() + told.summary()))
                .isTrue();
    }

    @Test
    void theReasonOfAPersonEndsOnlyOnce() {
        var event = new ProjectWithdrawn(PROJECT, "规划取消。", null);

        assertThat(wording.of(event, "甲水库", Language.ZH)).contains(new Wording("甲水库：项目撤销", "撤销本项目，不再推进：规划取消。"));
    }

    @Test
    void aProjectWithoutAKnownNameIsLeftOut() {
        var event = new ProjectWithdrawn(PROJECT, "规划取消", null);

        assertThat(wording.of(event, null, Language.EN))
                .contains(
                        new Wording("Project withdrawn", "The project was withdrawn and is no longer pursued: 规划取消."));
    }

    @Test
    void eventsOfNoProjectAndOfLaterReleasesHaveNoWords() {
        var plan = GoldenFiles.newest("milepost.plan.registered.v1");

        assertThat(wording.of(plan.type(), bytes(plan), null, Language.ZH)).isEmpty();
        assertThat(wording.of("milepost.project.unheard-of.v1", new byte[0], null, Language.ZH))
                .isEmpty();
    }

    private Wording met(String project, String title) {
        var event = new MilestoneMet(
                PROJECT,
                PROJECT,
                "START",
                title,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 2, 12),
                "day",
                42,
                List.of(),
                null);
        return wording.of(event, project, Language.ZH).orElseThrow();
    }

    private String block(Golden golden, Language language) {
        var told = wording.of(golden.type(), bytes(golden), "兰州至合作铁路", language).orElseThrow();
        return golden + "\n" + told.title() + "\n" + told.summary() + "\n";
    }

    private static byte[] bytes(Golden golden) {
        return JsonMapper.shared().writeValueAsBytes(golden.data());
    }

    private static String agreed(Language language) throws IOException {
        return new ClassPathResource("wording/agreed_" + language.code() + ".txt")
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
