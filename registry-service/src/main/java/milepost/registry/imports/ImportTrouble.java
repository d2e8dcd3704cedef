package milepost.registry.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import milepost.registry.imports.errors.ProblemTexts;
import milepost.registry.imports.mapping.CellProblem;
import org.jspecify.annotations.Nullable;

/** What is wrong with the whole file. */
@Schema(name = "ImportTrouble")
record ImportTrouble(String code, String whatIsWrong, String whatToDo) {

    static @Nullable ImportTrouble of(@Nullable CellProblem problem, ProblemTexts texts, Locale locale) {
        return problem == null
                ? null
                : new ImportTrouble(
                        problem.code(), texts.whatIsWrong(problem, locale), texts.whatToDo(problem, locale));
    }
}
