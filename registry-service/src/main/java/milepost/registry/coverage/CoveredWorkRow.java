package milepost.registry.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Stage;
import milepost.registry.vocabulary.StatedStage;
import org.jspecify.annotations.Nullable;

/** Reads a row of the coverage of a plan. */
final class CoveredWorkRow {

    private CoveredWorkRow() {}

    static CoveredWork work(ResultSet row, LocalDate today, int silentDays) throws SQLException {
        var project = row.getObject("project_id", UUID.class);
        var stage = project == null ? null : stage(row);
        var promised = row.getObject("promised_date", LocalDate.class);
        var reportedAt = reportedAt(row);
        var silentFor = reportedAt == null ? null : daysSince(reportedAt, today);
        return new CoveredWork(
                row.getObject("id", UUID.class),
                row.getString("clause"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("phrase"),
                StatedStage.of(row.getString("stated_stage")),
                row.getString("stated_stage_words"),
                promised,
                promised != null && promised.isBefore(today) && (stage == null || !Stage.wasInOperation(stage)),
                row.getString("quantity"),
                project != null,
                project,
                stage,
                project == null ? null : Light.code(row.getString("light")),
                row.getObject("slip_days", Integer.class),
                reportedAt,
                project == null ? null : Silence.of(silentFor, silentDays),
                silentFor);
    }

    private static String stage(ResultSet row) throws SQLException {
        return Objects.requireNonNullElse(row.getString("stage"), Stage.CONCEIVED.name());
    }

    private static @Nullable Instant reportedAt(ResultSet row) throws SQLException {
        var at = row.getObject("last_reported_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static int daysSince(Instant at, LocalDate today) {
        return Math.toIntExact(ChronoUnit.DAYS.between(LocalDate.ofInstant(at, PlanCoverage.ZONE), today));
    }
}
