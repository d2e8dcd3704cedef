package milepost.progress.portfolio.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.profile.Light;
import milepost.progress.stage.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that keeps states of projects. It needs the project's row lock. */
@Repository
class StateRepository {

    private final JdbcClient jdbc;

    StateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<KeptState> present(UUID projectId) {
        return jdbc.sql("""
                select valid_from, stage, light, met, open, missed, slip_fixed, slip_since, open_targets, last_confirmed_at
                from project_state
                where project_id = :projectId and valid_to = 'infinity'
                """)
                .param("projectId", projectId)
                .query((row, _) -> new KeptState(time(row, "valid_from"), state(row), null))
                .optional();
    }

    void close(UUID projectId, Instant at) {
        jdbc.sql("update project_state set valid_to = :at where project_id = :projectId and valid_to = 'infinity'")
                .param("projectId", projectId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insert(UUID projectId, KeptState kept) {
        var state = kept.state();
        var cause = Optional.ofNullable(kept.cause());
        jdbc.sql("""
                insert into project_state (project_id, valid_from, stage, light, met, open, missed, slip_fixed, slip_since,
                    open_targets, last_confirmed_at, cause_event, cause_type, cause_reason)
                values (:projectId, :from, :stage, :light, :met, :open, :missed, :slipFixed, :slipSince,
                    cast(:openTargets as date[]), :lastConfirmedAt, :event, :type, :reason)
                """)
                .param("projectId", projectId)
                .param("from", kept.from().atOffset(ZoneOffset.UTC))
                .param("stage", state.stage().name())
                .param("light", state.light().code())
                .param("met", state.met())
                .param("open", state.open())
                .param("missed", state.missed())
                .param("slipFixed", state.slipFixed())
                .param("slipSince", state.slipSince())
                .param(
                        "openTargets",
                        state.openTargets().stream().map(LocalDate::toString).toArray(String[]::new))
                .param("lastConfirmedAt", state.lastConfirmedAt().atOffset(ZoneOffset.UTC))
                .param("event", cause.map(StateCause::eventId).orElse(null))
                .param("type", cause.map(StateCause::type).orElse(null))
                .param("reason", cause.map(StateCause::reason).orElse(null))
                .update();
    }

    private static ProjectState state(ResultSet row) throws SQLException {
        return new ProjectState(
                Stage.valueOf(row.getString("stage")),
                Light.ofCode(row.getString("light")),
                row.getInt("met"),
                row.getInt("open"),
                row.getInt("missed"),
                row.getObject("slip_fixed", Integer.class),
                row.getObject("slip_since", LocalDate.class),
                days(row),
                time(row, "last_confirmed_at"));
    }

    private static List<LocalDate> days(ResultSet row) throws SQLException {
        var days = (java.sql.Date[]) row.getArray("open_targets").getArray();
        return Arrays.stream(days).map(java.sql.Date::toLocalDate).toList();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
