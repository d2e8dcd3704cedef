package milepost.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import milepost.progress.fact.Condition;
import milepost.progress.fact.ConfidenceLevel;
import milepost.progress.fact.ReasonCode;
import milepost.progress.fact.TargetChange.Decision;
import milepost.progress.indicator.Direction;
import milepost.progress.milestone.MilestoneStatus;
import milepost.progress.outlook.IndicatorStatus;
import milepost.progress.stage.MilestoneType;
import milepost.progress.stage.Stage;
import milepost.registry.vocabulary.ListBucket;
import milepost.registry.vocabulary.ListLevel;
import milepost.registry.vocabulary.Nature;
import milepost.registry.vocabulary.StatedStage;
import milepost.web.value.EnumWords;
import milepost.web.value.Words.Word;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Whoever is told of an event reads the names that the services have for their codes. */
class WordingTest {

    private static final Map<String, Class<?>> LISTS = Map.ofEntries(
            Map.entry("stage", Stage.class),
            Map.entry("milestoneType", MilestoneType.class),
            Map.entry("milestoneStatus", MilestoneStatus.class),
            Map.entry("reasonCode", ReasonCode.class),
            Map.entry("decision", Decision.class),
            Map.entry("condition", Condition.class),
            Map.entry("confidenceLevel", ConfidenceLevel.class),
            Map.entry("direction", Direction.class),
            Map.entry("indicatorStatus", IndicatorStatus.class),
            Map.entry("nature", Nature.class),
            Map.entry("statedStage", StatedStage.class),
            Map.entry("listLevel", ListLevel.class),
            Map.entry("listBucket", ListBucket.class));

    @Test
    void notificationsNameCodesAsTheServicesDo() throws IOException {
        assertThat(told("zh")).isEqualTo(known(Word::zh));
        assertThat(told("en")).containsAllEntriesOf(known(Word::en));
    }

    private static Map<String, String> known(Function<Word, String> name) {
        var names = new TreeMap<String, String>();
        LISTS.forEach((list, type) -> EnumWords.of(type)
                .words()
                .items()
                .forEach(word -> names.put(list + "." + word.code(), name.apply(word))));
        return names;
    }

    private static Map<String, String> told(String language) throws IOException {
        var file = new ClassPathResource("wording/terms_" + language + ".properties");
        var names = new TreeMap<String, String>();
        PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8))
                .forEach((key, value) -> names.put((String) key, (String) value));
        return names;
    }
}
