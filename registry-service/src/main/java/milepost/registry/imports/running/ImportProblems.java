package milepost.registry.imports.running;

import java.util.UUID;
import java.util.function.Supplier;
import milepost.registry.imports.reading.UnreadableFileException;
import milepost.registry.imports.state.Import;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The problems of imports. */
final class ImportProblems {

    private ImportProblems() {}

    static ProblemException notFound(UUID id) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "import-not-found", id);
    }

    static ProblemException empty() {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "import-empty");
    }

    /** What was asked for cannot be done in the state of the import. */
    static ProblemException notNow(Import of) {
        return ProblemException.of(
                        HttpStatus.CONFLICT, "import-state", of.id(), of.state().code())
                .with("state", of.state());
    }

    static ProblemException notSuspected(int row) {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "import-row-not-suspected", row);
    }

    /** Returns the result; 415 if the file is of no known format. */
    static <T> T known(Supplier<T> read) {
        try {
            return read.get();
        } catch (UnreadableFileException e) {
            throw ProblemException.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "import-" + e.code())
                    .causedBy(e);
        }
    }
}
