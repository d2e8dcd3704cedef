package milepost.notify.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.web.FieldProblem;
import milepost.web.ProblemException;
import milepost.web.json.BodyReader;
import milepost.web.value.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterPartTest {

    private final BodyReader reader = BodyReader.standard();

    @ParameterizedTest
    @ValueSource(strings = {"", "6", "620", "62072", "0207", "6207220", "六二", "6 2", "99"})
    void invalidRegionCodesAreRefused(String code) {
        var problem = catchThrowableOfType(
                ProblemException.class,
                () -> reader.read("{\"regions\":[\"62\",\"%s\"]}".formatted(code), FilterPart.class));

        assertThat(problem.fields()).singleElement().satisfies(field -> {
            assertThat(field.name()).isEqualTo("/regions/1");
            assertThat(field.code()).isEqualTo("region-code");
        });
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        var body = "{\"regions\":[\"6x\"],\"categories\":[null],\"eventTypes\":[\"no\"],\"minSlipDays\":-1}";

        var problem = catchThrowableOfType(ProblemException.class, () -> reader.read(body, FilterPart.class));

        assertThat(problem.fields())
                .extracting(FieldProblem::name)
                .containsExactly("/regions/0", "/categories/0", "/eventTypes/0", "/minSlipDays");
    }

    @Test
    void anUnknownCategoryIsRefusedWithTheKnownOnes() {
        var problem = catchThrowableOfType(
                ProblemException.class, () -> reader.read("{\"categories\":[\"railways\"]}", FilterPart.class));

        assertThat(problem.fields()).singleElement().satisfies(field -> {
            assertThat(field.name()).isEqualTo("/categories/0");
            assertThat(field.code()).isEqualTo("one-of");
            assertThat(((Words) field.args().getFirst()).text(Locale.CHINESE)).contains("railway（铁路）、highway（公路）");
        });
    }

    @Test
    void repeatedValuesAreKeptOnce() {
        var filter = FilterPart.filter(reader.read("{\"regions\":[\"62\",\"6207\",\"62\"]}", FilterPart.class));

        assertThat(filter.regions()).containsExactly("62", "6207");
        assertThat(filter.projects()).isEmpty();
    }

    @Test
    void aNewSubscriptionThatSaysNothingOfMilestonesGetsTheMajorOnes() {
        assertThat(FilterPart.ofNew(null).milestoneTypes()).containsExactly("major");
        assertThat(ofNew("{\"regions\":[\"62\"]}").milestoneTypes()).containsExactly("major");
        assertThat(ofNew("{\"milestoneTypes\":[\"all\"]}").milestoneTypes()).containsExactly("all");
        assertThat(ofNew("{\"eventTypes\":[\"milepost.milestone.met.v1\"]}").milestoneTypes())
                .isNull();
        assertThat(ofNew("{\"where\":{\"not\":{\"field\":\"milestoneType\",\"eq\":\"TOWER\"}}}")
                        .milestoneTypes())
                .isNull();
    }

    @Test
    void aFilterOfTheWholeLanguageIsReadBackAsItWasWritten() {
        var body = """
                {"natures":["project"],"clauses":["gansu/二（二）"],"organisations":["交通运输厅"],"regionSets":["hexi"],
                 "milestoneTypes":["major","TOWER"],"stages":["DESIGN"],"lights":["red"],"minMoves":3,
                 "where":{"or":[{"field":"slipDays","in":[1,2]},{"not":{"field":"region","eq":"6207"}}]}}
                """;

        var filter = FilterPart.filter(reader.read(body, FilterPart.class));

        assertThat(FilterPart.filter(FilterPart.of(filter))).isEqualTo(filter);
        assertThat(filter.where())
                .isEqualTo(
                        "{\"or\":[{\"field\":\"slipDays\",\"in\":[1,2]},{\"not\":{\"field\":\"region\",\"eq\":\"6207\"}}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                       | /where condition-kind
            {"field":"light","eq":"red","not":{"field":"light","exists":true}} | /where/not condition-kind
            {"or":[]}                                                | /where/or not-empty
            {"or":[{"field":"light","exists":true}],"eq":"x"}        | /where/eq condition-operator-without-field
            {"field":"light"}                                        | /where condition-operator-missing
            {"field":"colour","eq":"red"}                            | /where/field one-of
            {"field":"light","eq":"purple"}                          | /where/eq one-of
            {"field":"light","eq":3}                                 | /where/eq must-be-text
            {"field":"light","gte":3}                                | /where/gte condition-number
            {"field":"slipDays","eq":"30"}                           | /where/eq must-be-integer
            {"field":"slipDays","in":[1,2.5]}                        | /where/in/1 must-be-integer
            {"field":"slipDays","prefix":"3"}                        | /where/prefix condition-prefix
            {"field":"slipDays","lt":10001}                          | /where/lt out-of-range
            {"field":"project","eq":"x"}                             | /where/eq must-be-uuid
            {"field":"region","in":["62","6x"]}                      | /where/in/1 region-code
            {"field":"clause","eq":"二（二）"}                        | /where/eq clause
            {"field":"organisation","eq":"a\\u0000b"}                | /where/eq control-character
            {"and":[{"field":"light","regex":".*"}]}                 | /where/and/0/regex unknown-member
            {"field":"light","exists":"yes"}                         | /where/exists must-be-boolean
            [1]                                                      | /where must-be-object
            """)
    void aConditionThatMeansNothingIsRefusedAtItsPlace(String where, String fault) {
        var problem = catchThrowableOfType(
                ProblemException.class, () -> reader.read("{\"where\":" + where + "}", FilterPart.class));

        assertThat(problem.fields())
                .extracting(field -> field.name() + " " + field.code())
                .contains(fault);
    }

    @Test
    void aConditionIsBoundedInDepthAndSize() {
        var leaf = "{\"field\":\"light\",\"exists\":true}";
        var deep = "{\"not\":".repeat(5) + leaf + "}".repeat(5);
        var wide = "{\"or\":[" + (leaf + ",").repeat(19) + leaf + "]}";
        var large = "{\"or\":[" + (wide + ",").repeat(2) + wide + "]}";

        assertThat(faults(deep)).containsExactly("/where condition-depth");
        assertThat(faults(large)).containsExactly("/where condition-size");
        assertThat(faults("{\"or\":[" + (leaf + ",").repeat(20) + leaf + "]}")).containsExactly("/where/or max-size");
    }

    private List<String> faults(String where) {
        return catchThrowableOfType(
                        ProblemException.class, () -> reader.read("{\"where\":" + where + "}", FilterPart.class))
                .fields()
                .stream()
                .map(field -> field.name() + " " + field.code())
                .toList();
    }

    private SubscriptionFilter ofNew(String body) {
        return FilterPart.ofNew(reader.read(body, FilterPart.class));
    }
}
