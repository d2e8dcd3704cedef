package milepost.progress.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.stage.MilestoneType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of milestones. Writing needs the project's row lock. */
@Repository
class MilestoneRepository {

    private final JdbcClient jdbc;

    MilestoneRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts a milestone with its baseline; false if the project has one of this type and title already. */
    boolean insert(Milestone milestone, @Nullable Instant dueAt) {
        var baseline = milestone.baseline();
        return jdbc.sql("""
                with added as (
                    insert into milestone (id, project_id, added_to, type, title_zh, baseline_date, added_at, due_at)
                    values (:id, :projectId, :projectId, :type, :titleZh, :baselineDate, :addedAt, :dueAt)
                    on conflict on constraint milestone_named_once do nothing
                    returning id, baseline_date, added_at
                )
                insert into milestone_target (milestone_id, revision, target_date, precision, set_at)
                select id, 0, baseline_date, :precision, added_at from added
                """)
                        .param("id", milestone.id())
                        .param("projectId", milestone.projectId())
                        .param("type", milestone.type().name())
                        .param("titleZh", milestone.titleZh())
                        .param("baselineDate", baseline.date())
                        .param("addedAt", MilestoneRows.utc(baseline.setAt()))
                        .param("dueAt", MilestoneRows.utc(dueAt))
                        .param("precision", baseline.precision().code())
                        .update()
                == 1;
    }

    UUID idOf(UUID projectId, MilestoneType type, String titleZh) {
        return jdbc.sql("""
                select id from milestone
                where project_id = :projectId and type = :type and title_zh = :titleZh
                order by id
                limit 1
                """)
                .param("projectId", projectId)
                .param("type", type.name())
                .param("titleZh", titleZh)
                .query(UUID.class)
                .single();
    }

    /** Moves all milestones of a project to another one, which may then have two of one type and title. */
    List<UUID> move(UUID from, UUID into, Instant at) {
        return jdbc.sql("""
                with moved as (
                    update milestone set project_id = :into where project_id = :from returning id, baseline_date
                ), kept as (
                    insert into milestone_move (milestone_id, project_id, moved_at) select id, :from, :at from moved
                )
                select id from moved order by baseline_date, id
                """)
                .param("from", from)
                .param("into", into)
                .param("at", MilestoneRows.utc(at))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Returns the milestones that belonged to a project at a time, by baseline. */
    List<Milestone> listAsOf(UUID projectId, Instant time) {
        return jdbc.sql("select " + MilestoneRows.COLUMNS + """
                from milestone m
                join milestone_target t on t.milestone_id = m.id
                where (m.project_id = :projectId
                       or m.id in (select milestone_id from milestone_move where project_id = :projectId))
                  and coalesce((
                      select project_id from milestone_move
                      where milestone_id = m.id and moved_at > :time
                      order by moved_at
                      limit 1), m.project_id) = :projectId
                order by m.baseline_date, m.id, t.revision
                """)
                .param("projectId", projectId)
                .param("time", MilestoneRows.utc(time))
                .query(new MilestoneRows());
    }

    void setMet(UUID id, Achievement achievement) {
        jdbc.sql("""
                update milestone
                set actual_date = :actualDate, met_at = :metAt, evidence = cast(:evidence as jsonb), due_at = null
                where id = :id
                """)
                .param("id", id)
                .param("actualDate", achievement.actualDate())
                .param("metAt", MilestoneRows.utc(achievement.recordedAt()))
                .param("evidence", MilestoneRows.evidenceJson(achievement.evidence()))
                .update();
    }

    Optional<Milestone> find(UUID id) {
        return jdbc.sql("select " + MilestoneRows.COLUMNS + """
                from milestone m
                join milestone_target t on t.milestone_id = m.id
                where m.id = :id
                order by t.revision
                """).param("id", id).query(new MilestoneRows()).stream()
                .findFirst();
    }

    /** Returns a project's milestones by baseline, beginning after the given key. */
    List<Milestone> list(UUID projectId, @Nullable LocalDate afterBaseline, @Nullable UUID afterId, int limit) {
        return jdbc.sql("select " + MilestoneRows.COLUMNS + """
                from (
                    select * from milestone
                    where project_id = :projectId
                      and (cast(:afterId as uuid) is null
                           or (baseline_date, id) > (cast(:afterBaseline as date), cast(:afterId as uuid)))
                    order by baseline_date, id
                    limit :limit
                ) m
                join milestone_target t on t.milestone_id = m.id
                order by m.baseline_date, m.id, t.revision
                """)
                .param("projectId", projectId)
                .param("afterBaseline", afterBaseline)
                .param("afterId", afterId)
                .param("limit", limit)
                .query(new MilestoneRows());
    }

    /** Returns the types of the milestones that the project has met, one of them left out. */
    List<MilestoneType> typesMetWithout(UUID milestoneId, UUID projectId) {
        return jdbc.sql("""
                select distinct type from milestone
                where project_id = :projectId and met_at is not null and id <> :milestoneId
                """)
                .param("projectId", projectId)
                .param("milestoneId", milestoneId)
                .query((row, _) -> MilestoneType.valueOf(row.getString("type")))
                .list();
    }
}
