package milepost.registry.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import milepost.registry.status.StandingRow;
import milepost.registry.vocabulary.Stage;
import milepost.registry.vocabulary.StatedStage;
import milepost.web.value.TextValues;

/** Reads a row of the coverage of a plan. */
final class CoveredWorkRow {

    private CoveredWorkRow() {}

    static CoveredWork work(ResultSet row, LocalDate today, int silentDays) throws SQLException {
        var project = row.getObject("project_id", UUID.class);
        var withdrawn = row.getBoolean("withdrawn");
        var stage = project == null ? null : StandingRow.stage(row);
        var promised = row.getObject("promised_date", LocalDate.class);
        var reportedAt = StandingRow.lastReportedAt(row);
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
                withdrawn,
                project,
                stage,
                project == null ? null : StandingRow.light(row),
                StandingRow.slipDays(row),
                reportedAt,
                project == null || withdrawn ? null : Silence.of(silentFor, silentDays),
                silentFor);
    }

    private static int daysSince(Instant at, LocalDate today) {
        return Math.toIntExact(ChronoUnit.DAYS.between(LocalDate.ofInstant(at, TextValues.ZONE), today));
    }
}
