package milepost.registry.duplicate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A registered project that may be the same as the described one.
 *
 * @param score percent
 * @param reasons why it may be the same, the strongest first
 * @param withdrawn whether it is not pursued any more; it can be reinstated
 */
@Schema(name = "DuplicateCandidate")
public record Candidate(
        UUID id,
        String nameZh,
        List<String> aliases,
        String category,
        List<String> regions,
        int score,
        List<Reason> reasons,
        boolean withdrawn) {

    /** The most likely first. */
    static final Comparator<Candidate> ORDER =
            Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::id);

    static Candidate of(DescribedProject project, Likeness likeness) {
        var details = project.details();
        return new Candidate(
                project.id(),
                details.nameZh(),
                details.aliases(),
                details.category(),
                details.regions(),
                likeness.score(),
                likeness.reasons(),
                project.withdrawn());
    }
}
