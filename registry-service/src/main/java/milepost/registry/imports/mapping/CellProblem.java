package milepost.registry.imports.mapping;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import milepost.web.FieldProblem;

/**
 * Something that is wrong with a cell.
 *
 * @param column its heading, or the member where there are no headings
 * @param code of a field problem, whose text says what is wrong; that of {@code <code>.fix} says what to do
 * @param warning whether the row is taken all the same
 */
public record CellProblem(String column, String code, List<String> args, boolean warning) {

    /** Returns something for which the row is refused. */
    public static CellProblem of(String column, String code, Object... args) {
        return new CellProblem(
                column, code, Stream.of(args).map(Objects::toString).toList(), false);
    }

    static CellProblem of(String column, FieldProblem fault) {
        return of(column, fault.code(), fault.args().toArray());
    }

    /** Returns something that does not keep the row from being taken. */
    public static CellProblem warning(String column, String code, Object... args) {
        return new CellProblem(column, code, of(column, code, args).args(), true);
    }
}
