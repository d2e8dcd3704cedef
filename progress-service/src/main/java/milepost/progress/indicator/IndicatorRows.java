package milepost.progress.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import tools.jackson.databind.json.JsonMapper;

/** Reads indicators from rows of one indicator and one fact each; the facts of an indicator follow each other. */
final class IndicatorRows implements ResultSetExtractor<List<Indicator>> {

    static final String COLUMNS = """
            i.id, i.project_id, f.event_id, f.occurred_on, f.recorded_at, f.content
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    static String json(IndicatorContent content) {
        return JSON.writerFor(IndicatorContent.class).writeValueAsString(content);
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    @Override
    public List<Indicator> extractData(ResultSet rows) throws SQLException {
        var indicators = new ArrayList<Indicator>();
        var more = rows.next();
        while (more) {
            var id = rows.getObject("id", UUID.class);
            var projectId = rows.getObject("project_id", UUID.class);
            var facts = new ArrayList<IndicatorFact>();
            while (more && id.equals(rows.getObject("id", UUID.class))) {
                facts.add(fact(rows));
                more = rows.next();
            }
            indicators.add(new Indicator(id, projectId, new IndicatorFacts(facts)));
        }
        return indicators;
    }

    private static IndicatorFact fact(ResultSet row) throws SQLException {
        return new IndicatorFact(
                row.getObject("event_id", UUID.class),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                JSON.readValue(row.getString("content"), IndicatorContent.class));
    }
}
