package milepost.registry.imports.errors;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.state.Import;
import milepost.web.FieldProblem;
import milepost.web.FieldProblem.Part;
import milepost.web.problem.ProblemCatalogue;
import org.springframework.stereotype.Component;

/** The texts of what is wrong with cells. */
@Component
public class ProblemTexts {

    private final ProblemCatalogue catalogue;

    ProblemTexts(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the heading of a cell; where the list has none, the word for what it would be read as. */
    public String column(Import of, CellProblem problem, Locale locale) {
        var isHeading = of.columns().stream().anyMatch(column -> column.header().equals(problem.column()));
        return isHeading || Locale.CHINESE.getLanguage().equals(locale.getLanguage())
                ? problem.column()
                : Stream.of(Target.values())
                        .filter(target -> target.zh().equals(problem.column()))
                        .map(Target::en)
                        .findFirst()
                        .orElse(problem.column());
    }

    /** Returns what is wrong with a cell. */
    public String whatIsWrong(CellProblem problem, Locale locale) {
        return text(problem, problem.code(), problem.code(), locale);
    }

    /** Returns what is to be done about it. */
    public String whatToDo(CellProblem problem, Locale locale) {
        var general = text(problem, problem.warning() ? "cell-warning.fix" : "cell.fix", "", locale);
        return text(problem, problem.code() + ".fix", general, locale);
    }

    private String text(CellProblem problem, String code, String otherwise, Locale locale) {
        return catalogue.text(
                new FieldProblem(Part.POINTER, problem.column(), code, List.copyOf(problem.args()), otherwise), locale);
    }
}
