package milepost.progress.rollup;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import milepost.progress.absence.Absences;
import milepost.progress.calendar.Moment;
import milepost.progress.part.ProjectParts;
import milepost.progress.part.ProjectTree;
import milepost.progress.project.ProjectMerges;
import milepost.web.Cursors;
import milepost.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rolls up projects with their parts. */
@Component
class TreeRollUps {

    private final ProjectMerges merges;
    private final Absences absences;
    private final ProjectParts parts;
    private final TreeReader reader;
    private final Clock clock;

    TreeRollUps(ProjectMerges merges, Absences absences, ProjectParts parts, TreeReader reader, Clock clock) {
        this.merges = merges;
        this.absences = absences;
        this.parts = parts;
        this.reader = reader;
        this.clock = clock;
    }

    /** The key of a part in the order of the list. */
    record ByName(String name, UUID id) implements Comparable<ByName> {

        static ByName of(ProgressInTree part) {
            return new ByName(part.nameZh(), part.id());
        }

        @Override
        public int compareTo(ByName other) {
            return comparing(ByName::name).thenComparing(ByName::id).compare(this, other);
        }
    }

    /** Returns the project with a page of its direct parts; 404 if it is not known here, 422 if it has too many parts. */
    TreeRollUp get(UUID id, Moment moment, int limit, @Nullable String cursor) {
        var after = Cursors.decode(cursor, ByName.class);
        var standing = merges.standingId(id, moment.asOf());
        var tree = parts.tree(standing, moment.asOf());
        var day = moment.day(clock);
        var read = reader.read(counted(tree, standing, moment), moment, day);
        var next = of(tree.direct(), read).stream()
                .sorted(comparing(ByName::of))
                .filter(part -> after.isEmpty() || ByName.of(part).compareTo(after.get()) > 0)
                .limit(limit + 1L)
                .toList();
        var page = next.stream().limit(limit).toList();
        var items = page.stream()
                .map(part -> PartRollUp.of(part, of(tree.within(part.id()), read)))
                .toList();
        var nextCursor = next.size() > limit ? Cursors.encode(ByName.of(page.getLast())) : null;
        return TreeRollUp.of(
                Objects.requireNonNull(read.get(standing)), day, read.values(), new Page<>(items, nextCursor));
    }

    /** A withdrawn part is left out, what is below it is not. */
    private Set<UUID> counted(ProjectTree tree, UUID root, Moment moment) {
        var counted = new LinkedHashSet<>(tree.all());
        counted.removeAll(absences.withdrawnAmong(counted, moment.asOf()));
        counted.add(root);
        return counted;
    }

    private static List<ProgressInTree> of(Collection<UUID> ids, Map<UUID, ProgressInTree> read) {
        return ids.stream().map(read::get).filter(Objects::nonNull).toList();
    }
}
