package milepost.registry.upgrade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import milepost.registry.database.RuleMigration;
import milepost.registry.naming.ProjectName;
import milepost.registry.terms.ProjectTerms;
import milepost.registry.terms.Term;
import milepost.registry.terms.TermsRow;
import milepost.registry.version.VersionRow;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Computes from the versions of projects by what terms each was found formerly. */
@Component
class FormerTermsMigration extends RuleMigration {

    private static final int BATCH = 1000;

    FormerTermsMigration() {
        super("make former search terms", Term.RULES);
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var clear = connection.createStatement();
                var read = connection.createStatement();
                var write = connection.prepareStatement(TermsRow.WRITE_FORMER)) {
            clear.execute(TermsRow.CLEAR_FORMER);
            read.setFetchSize(BATCH);
            var rows = read.executeQuery(VersionRow.READ_FORMER);
            for (var count = 1; rows.next(); count++) {
                bind(rows, write, connection);
                write.addBatch();
                if (count % BATCH == 0) {
                    write.executeBatch();
                }
            }
            write.executeBatch();
        }
    }

    private static void bind(ResultSet row, PreparedStatement write, Connection connection) throws SQLException {
        var project = VersionRow.details(row);
        var terms = ProjectTerms.of(project, ProjectName.all(project.nameZh(), project.aliases()));
        write.setObject(1, row.getObject("project_id", UUID.class));
        write.setObject(2, row.getObject("valid_from", OffsetDateTime.class));
        write.setObject(3, row.getObject("valid_until", OffsetDateTime.class));
        write.setString(4, project.category());
        write.setString(5, project.nature());
        write.setArray(6, texts(project.regions(), connection));
        write.setArray(7, texts(terms.provinces(), connection));
        write.setString(8, terms.forms());
        write.setArray(9, texts(terms.terms(), connection));
        write.setBoolean(10, row.getBoolean("withdrawn"));
    }

    private static java.sql.Array texts(Collection<String> texts, Connection connection) throws SQLException {
        return connection.createArrayOf("text", List.copyOf(texts).toArray());
    }
}
