package milepost.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Locale;
import milepost.web.FieldProblem;
import milepost.web.ProblemException;
import milepost.web.ProblemMessages;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ProblemCatalogueTest {

    private final ProblemCatalogue catalogue = new ProblemCatalogue(
            List.of(new ProblemMessages("problems/problems_web"), new ProblemMessages("problems/problems_sample")));

    @Test
    void apostrophesAndNumbersAreWrittenAsTheyAre() {
        assertThat(catalogue.detail(ProblemException.of(HttpStatus.CONFLICT, "name-taken", 1234567), Locale.ENGLISH))
                .isEqualTo("It's taken: 1234567.");
    }

    @Test
    void anArgumentIsNotReadAsATemplate() {
        assertThat(catalogue.text(new FieldProblem("/a", "unknown-region", "$1 {0} \\"), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("不是地区：$1 {0} \\");
    }

    @Test
    void withoutATextTheStatusSpeaks() {
        var problem = ProblemException.of(HttpStatus.GONE, "never-heard-of");

        assertThat(catalogue.title(problem, Locale.ENGLISH)).isEqualTo("Gone");
        assertThat(catalogue.detail(problem, Locale.ENGLISH)).isEqualTo("Gone");
        assertThat(catalogue.text(new FieldProblem("/a", "never-heard-of"), Locale.ENGLISH))
                .isEqualTo("never-heard-of");
    }

    @Test
    void aBundleThatLacksATranslationIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new ProblemCatalogue(List.of(new ProblemMessages("problems/problems_halved"))))
                .withMessageContaining("only-in-english");
    }
}
