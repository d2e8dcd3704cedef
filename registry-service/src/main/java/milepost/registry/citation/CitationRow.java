package milepost.registry.citation;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import milepost.registry.vocabulary.StatedStage;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** How a row of the table {@code citation} is read and written. */
final class CitationRow {

    static final RowMapper<Citation> MAPPER = (row, _) -> new Citation(
            row.getObject("id", UUID.class),
            row.getObject("project_id", UUID.class),
            row.getString("plan"),
            row.getString("clause"),
            row.getString("name_zh"),
            row.getString("name_en"),
            row.getString("phrase"),
            StatedStage.of(row.getString("stated_stage")),
            row.getString("stated_stage_words"),
            row.getObject("promised_date", LocalDate.class),
            row.getString("quantity"),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant());

    /** The columns of {@code citation_taken}, and those of {@code citation} that they are taken from. */
    static final String TAKEN = """
            citation_id, project_id, plan, clause, name_zh, name_en, phrase, stated_stage, stated_stage_words, promised_date,
            quantity, recorded_at
            """;

    static final String TAKEN_FROM = TAKEN.replaceFirst("citation_id", "id");

    private CitationRow() {}

    /** Binds the parameters of a statement that writes a whole citation. */
    static StatementSpec bind(StatementSpec statement, Citation citation) {
        return bindPlace(statement, citation)
                .param("id", citation.id())
                .param("projectId", citation.projectId(), Types.OTHER)
                .param("nameZh", citation.nameZh(), Types.VARCHAR)
                .param("nameEn", citation.nameEn(), Types.VARCHAR)
                .param("statedStage", citation.statedStage().code())
                .param("statedStageWords", citation.statedStageWords(), Types.VARCHAR)
                .param("promisedDate", citation.promisedDate(), Types.DATE)
                .param("quantity", citation.quantity(), Types.VARCHAR)
                .param("recordedAt", citation.recordedAt().atOffset(ZoneOffset.UTC));
    }

    /** Binds plan, clause and phrase. */
    static StatementSpec bindPlace(StatementSpec statement, Citation citation) {
        return statement
                .param("plan", citation.plan())
                .param("clause", citation.clause())
                .param("phrase", citation.phrase());
    }
}
