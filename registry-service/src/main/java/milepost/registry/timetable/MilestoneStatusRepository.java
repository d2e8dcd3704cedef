package milepost.registry.timetable;

import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import milepost.events.MilestoneEvent.MilestoneAmended;
import milepost.events.ProgressEvent.ProgressReturned;
import milepost.events.envelope.EventEnvelope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of the dates of milestones. The events of a project come in their order. Those of a project that was merged into it may
 * come after its own; what they say of a milestone is then older, which their ids show, and is left out. A state holds since its event
 * was recorded; the database keeps the former one.
 */
@Repository
class MilestoneStatusRepository {

    private static final String IS_LATER = """
            (known.told_by is null or known.project_id = :project or known.told_by < :event)
            """;

    private static final String SAVE = """
            insert into milestone_status as known (milestone_id, project_id, baseline_date, current_target, precision,
                actual_date, milestone_type, title_zh, counts, told_by, valid_from)
            values (:milestone, :project, :baseline, :target, :precision, :actual, :type, :title, :counts, :event, :at)
            on conflict (milestone_id) do update set
                project_id = excluded.project_id,
                baseline_date = case when excluded.counts then excluded.baseline_date else known.baseline_date end,
                current_target = case when excluded.counts then excluded.current_target else known.current_target end,
                precision = case when excluded.counts then excluded.precision else known.precision end,
                actual_date = case when :setsActual then excluded.actual_date else known.actual_date end,
                milestone_type = excluded.milestone_type,
                title_zh = excluded.title_zh,
                counts = excluded.counts,
                told_by = excluded.told_by,
                valid_from = greatest(known.valid_from, excluded.valid_from)
            where
            """ + IS_LATER;

    private final JdbcClient jdbc;

    MilestoneStatusRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param setsActual whether an actual date that is null means that it was not met */
    void save(EventEnvelope event, ToldMilestone told, boolean setsActual) {
        jdbc.sql(SAVE)
                .param("event", event.id())
                .param("at", event.recordedAt().atOffset(ZoneOffset.UTC))
                .param("milestone", told.id())
                .param("project", told.project())
                .param("type", told.type())
                .param("title", told.titleZh())
                .param("baseline", told.baseline())
                .param("target", told.target())
                .param("precision", told.precision())
                .param("actual", told.actualDate(), Types.DATE)
                .param("counts", told.counts())
                .param("setsActual", setsActual)
                .update();
    }

    /** Stores what was promised first. It is told once, and again only if that was wrong. */
    void promise(UUID milestone, LocalDate first, @Nullable String precision, boolean corrects) {
        jdbc.sql("""
                update milestone_status set first_baseline = :first, first_precision = coalesce(:precision, precision)
                where milestone_id = :milestone and (first_baseline is null or :corrects)
                """)
                .param("milestone", milestone)
                .param("first", first)
                .param("precision", precision, Types.VARCHAR)
                .param("corrects", corrects)
                .update();
    }

    /** Keeps to which project milestones belong again, unless something later is known of them. */
    void giveBack(EventEnvelope event, ProgressReturned e) {
        jdbc.sql("""
                update milestone_status as known set project_id = :project, told_by = :event,
                    valid_from = greatest(known.valid_from, :at)
                where milestone_id = any (cast(:milestones as uuid[])) and
                """ + IS_LATER)
                .param("event", event.id())
                .param("at", event.recordedAt().atOffset(ZoneOffset.UTC))
                .param("project", e.to())
                .param("milestones", e.milestones().stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    void amend(EventEnvelope event, MilestoneAmended e) {
        jdbc.sql("""
                update milestone_status as known set milestone_type = :type, title_zh = :title, told_by = :event,
                    valid_from = greatest(known.valid_from, :at)
                where milestone_id = :milestone and
                """ + IS_LATER)
                .param("event", event.id())
                .param("at", event.recordedAt().atOffset(ZoneOffset.UTC))
                .param("milestone", e.milestoneId())
                .param("project", e.projectId())
                .param("type", e.milestoneType())
                .param("title", e.titleZh())
                .update();
    }
}
