package milepost.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import milepost.web.FieldProblem;
import milepost.web.ProblemException;
import milepost.web.json.BodyReader;
import milepost.web.value.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
