package milepost.notify.filter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import milepost.notify.fact.EventDetails;
import milepost.notify.fact.NotifiableEvents;
import milepost.web.check.Characters;
import milepost.web.check.Faults;
import milepost.web.check.RegionCodes;
import milepost.web.value.EnumWords;
import milepost.web.value.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which values the fields of filters may have. Words are those of the schemas of the events, so that none is missing. */
final class FilterValues {

    static final int MAX_TEXT = 200;

    private static final Words TYPES = published("milepost.milestone.added.v1", "MilestoneType");

    private static final Map<FilterField, Words> WORDS = Map.of(
            FilterField.EVENT_TYPE, Words.of(NotifiableEvents.TYPES),
            FilterField.CATEGORY, EnumWords.of(Category.class).words(),
            FilterField.NATURE, published("milepost.project.registered.v1", "Nature"),
            FilterField.MILESTONE_TYPE, TYPES,
            FilterField.STAGE, published("milepost.project.stage-changed.v1", "Stage"),
            FilterField.LIGHT, published("milepost.project.light-changed.v1", "Light"),
            FilterField.REASON_CODE, published("milepost.milestone.target-changed.v1", "ReasonCode"),
            FilterField.SILENCE, Words.of(List.of(EventDetails.MISSED, EventDetails.STALE)));

    private static final Words MILESTONE_TYPES = withGroups(TYPES);

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern CLAUSE = Pattern.compile(WORD + "/\\S{1,100}");
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private FilterValues() {}

    static void check(FilterField field, String value, String place, Faults faults) {
        if (!Characters.areAllowed(value, Characters::isLine)) {
            faults.add(place, "control-character");
            return;
        }
        var words = WORDS.get(field);
        if (words != null) {
            faults.unless(isOneOf(words, value), place, "one-of", words);
            return;
        }
        switch (field) {
            case PROJECT -> faults.unless(ID.matcher(value).matches(), place, "must-be-uuid");
            case REGION -> faults.unless(RegionCodes.isPrefix(value), place, "region-code");
            case PLAN, REGION_SET -> faults.unless(WORD.matcher(value).matches(), place, "word");
            case CLAUSE -> faults.unless(CLAUSE.matcher(value).matches(), place, "clause");
            default -> {
                faults.unless(!Characters.isBlank(value), place, "not-blank");
                faults.unless(value.length() <= MAX_TEXT, place, "max-size", MAX_TEXT);
            }
        }
    }

    /** In a part, words stand for many types. */
    static void checkMilestoneType(@Nullable String value, String place, Faults faults) {
        if (value != null) {
            faults.unless(isOneOf(MILESTONE_TYPES, value), place, "one-of", MILESTONE_TYPES);
        }
    }

    private static boolean isOneOf(Words words, String value) {
        return words.items().stream().anyMatch(word -> word.code().equals(value));
    }

    private static Words withGroups(Words types) {
        return Words.of(Stream.concat(
                        Stream.of(MajorMilestones.MAJOR, MajorMilestones.ALL),
                        types.items().stream().map(Words.Word::code))
                .toList());
    }

    private static Words published(String type, String vocabulary) {
        try (var schema = new ClassPathResource("schemas/" + type + ".json").getInputStream()) {
            var words = JsonMapper.shared().readTree(schema).at("/$defs/" + vocabulary + "/anyOf/0/enum");
            return Words.of(words.valueStream().map(JsonNode::asString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
