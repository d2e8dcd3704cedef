package milepost.progress.promise;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Goes through the promises of a plan, a part of it at a time, so that it takes little memory for any plan. */
@Component
class PromiseLedger {

    private static final int PART = 200;

    private final PromiseRepository repository;
    private final Milestones milestones;
    private final Clock clock;

    PromiseLedger(PromiseRepository repository, Milestones milestones, Clock clock) {
        this.repository = repository;
        this.milestones = milestones;
        this.clock = clock;
    }

    /** What is done with each promise. */
    interface Reader {
        void read(Promise promise) throws IOException;
    }

    /** Throws 404 if the plan names no project that is known here. */
    void requireKnown(String plan) {
        if (repository.list(plan, null, 1).isEmpty()) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "plan-names-no-project", plan);
        }
    }

    /** Reads every promise, by citation and first baseline. */
    void readAll(String plan, Reader reader) throws IOException {
        var today = WorkingDay.today(clock);
        var part = repository.list(plan, null, PART);
        while (!part.isEmpty()) {
            for (var promise : promises(part, today)) {
                reader.read(promise);
            }
            part = repository.list(plan, part.getLast().id(), PART);
        }
    }

    private List<Promise> promises(List<PlanCitation> part, LocalDate today) {
        var ids = part.stream().map(PlanCitation::projectId).distinct().toList();
        var byProject = milestones.ofProjects(ids).stream().collect(Collectors.groupingBy(Milestone::projectId));
        return part.stream().flatMap(said -> promises(said, byProject, today)).toList();
    }

    private static Stream<Promise> promises(PlanCitation said, Map<UUID, List<Milestone>> byProject, LocalDate today) {
        var all = byProject.get(said.projectId());
        return all == null
                ? Stream.of(Promise.unplanned(said))
                : all.stream().map(milestone -> Promise.of(said, milestone, today));
    }
}
