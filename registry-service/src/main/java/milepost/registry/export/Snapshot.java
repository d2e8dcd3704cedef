package milepost.registry.export;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import milepost.registry.region.KnownRegions.NamedRegions;
import milepost.web.Page;

/** The projects of a list as they were at one moment, read part by part. */
public final class Snapshot {

    private final NamedRegions regions;
    private final Page<SnapshotProject> first;
    private final Function<String, Page<SnapshotProject>> next;
    private final IntPredicate isLongerThan;
    private final Deadline deadline;

    Snapshot(
            NamedRegions regions,
            Page<SnapshotProject> first,
            Function<String, Page<SnapshotProject>> next,
            IntPredicate isLongerThan,
            Deadline deadline) {
        this.regions = regions;
        this.first = first;
        this.next = next;
        this.isLongerThan = isLongerThan;
        this.deadline = deadline;
    }

    public NamedRegions regions() {
        return regions;
    }

    public boolean isEmpty() {
        return first.items().isEmpty();
    }

    boolean isLongerThan(int projects) {
        return isLongerThan.test(projects);
    }

    /** Gives all projects to a writer, in the order of the list. */
    public void writeTo(PartWriter writer) throws IOException {
        for (var page = first; page != null; page = page.nextCursor() == null ? null : next.apply(page.nextCursor())) {
            if (deadline.isPassed()) {
                throw new IOException("The export took too long and was broken off");
            }
            writer.write(page.items());
        }
    }

    /** Until when it is read. */
    @FunctionalInterface
    interface Deadline {
        boolean isPassed();
    }

    /** Writes some projects of a list. */
    @FunctionalInterface
    public interface PartWriter {
        void write(List<SnapshotProject> projects) throws IOException;
    }
}
