package milepost.registry.database;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Computes stored values again at the start of the first release whose rules for them are others. Runs after all scripts. */
public abstract class RuleMigration implements JavaMigration {

    private final String description;
    private final int rules;

    /** @param rules the number of the rules; another one has the migration run again */
    protected RuleMigration(String description, int rules) {
        this.description = description;
        this.rules = rules;
    }

    @Override
    public final @Nullable MigrationVersion getVersion() {
        return null; // runs again when the checksum changes
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final Integer getChecksum() {
        return rules;
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }
}
