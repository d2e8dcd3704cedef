package milepost.progress.missed;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.UUID;
import milepost.events.Author;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.light.ProjectLights;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.ProjectJournal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds targets that have passed without a report and says so, once per target however many instances look. If that changes the
 * project's light, that comes right after.
 */
@Component
class MissedMilestones {

    private final Milestones milestones;
    private final MissedRepository repository;
    private final ProjectJournal journal;
    private final ProjectLights lights;
    private final MissedProperties properties;
    private final TransactionOperations transactions;
    private final Clock clock;

    MissedMilestones(
            Milestones milestones,
            MissedRepository repository,
            ProjectJournal journal,
            ProjectLights lights,
            MissedProperties properties,
            TransactionOperations transactions,
            Clock clock) {
        this.milestones = milestones;
        this.repository = repository;
        this.journal = journal;
        this.lights = lights;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many were found; each transaction takes a batch. */
    int sweep() {
        var found = 0;
        int last;
        do {
            last = transactions.execute(_ -> batch());
            found += last;
        } while (last == properties.batch());
        return found;
    }

    private int batch() {
        var now = WorkingDay.now(clock);
        var found = 0;
        var projects = new LinkedHashSet<UUID>();
        for (var id : repository.lockDue(now, properties.batch())) {
            if (repository.setMissed(id, now)) {
                var milestone = milestones.get(id);
                publish(milestone, now);
                projects.add(milestone.projectId());
                found++;
            }
        }
        projects.forEach(project -> lights.afterMidnight(project, WorkingDay.of(now)));
        return found;
    }

    private void publish(Milestone milestone, Instant now) {
        var version = journal.nextVersion(milestone.projectId());
        var passedAt = WorkingDay.startOf(milestone.currentTarget().date().plusDays(1));
        journal.publish(version, missed(milestone, WorkingDay.of(now)), Author.SYSTEM, passedAt);
    }

    private static MilestoneMissed missed(Milestone milestone, LocalDate today) {
        var target = milestone.currentTarget();
        return new MilestoneMissed(
                milestone.projectId(),
                milestone.id(),
                milestone.type().name(),
                milestone.titleZh(),
                milestone.baseline().date(),
                target.date(),
                target.precision().code(),
                milestone.slipDaysTo(today));
    }
}
