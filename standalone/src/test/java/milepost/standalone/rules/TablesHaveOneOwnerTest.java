package milepost.standalone.rules;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import milepost.standalone.rules.SqlTexts.SqlText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each table is written by one package, its owner. Another package that reads it stands in {@link #READERS}; adding one is a decision. */
class TablesHaveOneOwnerTest {

    /** Which packages read a table that is not theirs. */
    private static final Map<String, Set<String>> READERS = Map.ofEntries(
            entry("messaging.outbox", Set.of("milepost.messaging.relay")),
            entry("messaging.relay_cursor", Set.of("milepost.messaging.outbox")),
            entry("notify.delivery", Set.of("milepost.notify.delivery")),
            entry("notify.delivery_attempt", Set.of("milepost.notify.delivery")),
            entry("notify.event", Set.of("milepost.notify.delivery")),
            entry("notify.project", Set.of("milepost.notify.planning")),
            entry("notify.subscription", Set.of("milepost.notify.delivery", "milepost.notify.store")),
            entry("progress.ledger_detached_data", Set.of("milepost.progress.ledger.history")),
            entry("progress.ledger_entry", Set.of("milepost.progress.ledger.history")),
            entry("progress.ledger_secret", Set.of("milepost.progress.ledger.history")),
            entry(
                    "progress.milestone",
                    Set.of(
                            "milepost.progress.decision",
                            "milepost.progress.light",
                            "milepost.progress.portfolio.state",
                            "milepost.progress.project")),
            entry(
                    "progress.project",
                    Set.of(
                            "milepost.progress.decision",
                            "milepost.progress.explanation",
                            "milepost.progress.indicator",
                            "milepost.progress.light",
                            "milepost.progress.milestone",
                            "milepost.progress.portfolio",
                            "milepost.progress.portfolio.diff",
                            "milepost.progress.promise",
                            "milepost.progress.silence")),
            entry(
                    "progress.project_absence",
                    Set.of(
                            "milepost.progress.part",
                            "milepost.progress.portfolio",
                            "milepost.progress.portfolio.diff")),
            entry("progress.project_citation", Set.of("milepost.progress.portfolio", "milepost.progress.promise")),
            entry("progress.project_state", Set.of("milepost.progress.portfolio", "milepost.progress.portfolio.diff")),
            entry(
                    "progress.project_version",
                    Set.of(
                            "milepost.progress.explanation",
                            "milepost.progress.indicator",
                            "milepost.progress.light",
                            "milepost.progress.milestone",
                            "milepost.progress.portfolio.state",
                            "milepost.progress.silence")),
            entry(
                    "registry.citation",
                    Set.of(
                            "milepost.registry.coverage",
                            "milepost.registry.filter",
                            "milepost.registry.plan",
                            "milepost.registry.status")),
            entry(
                    "registry.project",
                    Set.of(
                            "milepost.registry.annual",
                            "milepost.registry.citation",
                            "milepost.registry.code",
                            "milepost.registry.coverage",
                            "milepost.registry.duplicate",
                            "milepost.registry.filter",
                            "milepost.registry.listing",
                            "milepost.registry.relation",
                            "milepost.registry.search",
                            "milepost.registry.timetable")),
            entry("registry.project_code", Set.of("milepost.registry.duplicate", "milepost.registry.terms")),
            entry("registry.project_counted", Set.of("milepost.registry.search.count")),
            entry("registry.project_listing", Set.of("milepost.registry.annual")),
            entry("registry.project_order", Set.of("milepost.registry.search")),
            entry("registry.project_distinction", Set.of("milepost.registry.duplicate", "milepost.registry.project")),
            entry(
                    "registry.project_search",
                    Set.of(
                            "milepost.registry.annual",
                            "milepost.registry.search",
                            "milepost.registry.search.count",
                            "milepost.registry.spelling")),
            entry("registry.project_split", Set.of("milepost.registry.project")));

    /** Files whose statements get the name of a table when the program runs, and which it is. */
    private static final Map<String, String> INSERTED = Map.of(
            "OutboxPartitions.java", "messaging.outbox",
            "RestoredOutbox.java", "messaging.outbox",
            "SnapshotCursor.java", "messaging.outbox");

    /** Tables that only triggers on other tables write. */
    private static final Set<String> WRITTEN_BY_TRIGGERS = Set.of(
            "registry.citation_former",
            "registry.milestone_status_former",
            "registry.project_counted",
            "registry.project_status_former",
            "registry.region_former");

    /** Queries that a part of a statement, kept in a file of its own, expects beside it. */
    private static final Set<String> EXPECTED_QUERIES = Set.of("given", "written");

    private static final Pattern CREATE_TABLE =
            Pattern.compile("(?im)^\\s*create (?:unlogged )?table (?:if not exists )?([a-z_]\\w*+)(?! partition)");

    private static final Pattern DROP_TABLE = Pattern.compile("(?im)^\\s*drop table ([a-z_]\\w*+)");

    private static final Map<String, Set<String>> writers = new TreeMap<>();
    private static final Map<String, Set<String>> readers = new TreeMap<>();
    private static final List<String> notUnderstood = new ArrayList<>();
    private static Set<String> tables;

    @BeforeAll
    static void read() {
        tables = tables();
        var statements = MainSources.java().stream()
                .filter(source -> !source.module().equals("bench")) // it measures with tables of its own
                .flatMap(source -> SqlTexts.of(source).stream())
                .toList();
        var named = statements.stream()
                .collect(Collectors.groupingBy(
                        SqlText::packageName,
                        Collectors.flatMapping(
                                statement -> SqlTables.commonTables(statement.sql()).stream(), Collectors.toSet())));
        statements.forEach(statement -> take(statement, named.get(statement.packageName())));
    }

    /** All tables, each with the database or, of shared modules, the schema that it lies in. */
    private static Set<String> tables() {
        var found = new TreeSet<String>();
        var dropped = new TreeSet<String>();
        for (var file : MainSources.files(file -> file.toString().contains("/src/main/resources/db/")
                && file.toString().endsWith(".sql"))) {
            var schema = schemaOf(file.getParent().getFileName().toString());
            var sql = String.join("\n", MainSources.lines(file));
            CREATE_TABLE.matcher(sql).results().forEach(create -> found.add(schema + "." + create.group(1)));
            DROP_TABLE.matcher(sql).results().forEach(drop -> dropped.add(schema + "." + drop.group(1)));
        }
        found.removeAll(dropped);
        return found;
    }

    private static String schemaOf(String name) {
        return name.replace("-service", "");
    }

    private static void take(SqlText statement, Set<String> commonTables) {
        commonTables.addAll(EXPECTED_QUERIES);
        var found = new SqlTables(statement.sql(), commonTables, INSERTED.getOrDefault(statement.fileName(), ""));
        found.read.forEach(name -> use(statement, name, readers));
        found.written.forEach(name -> use(statement, name, writers));
        found.notUnderstood.forEach(what -> notUnderstood.add(statement.place() + ": " + what));
    }

    private static void use(SqlText statement, String name, Map<String, Set<String>> uses) {
        var table = name.contains(".") ? name : schemaOf(statement.module()) + "." + name;
        if (!tables.contains(table)) {
            notUnderstood.add("%s: there is no table %s".formatted(statement.place(), table));
            return;
        }
        uses.computeIfAbsent(table, _ -> new TreeSet<>()).add(statement.packageName());
    }

    @Test
    void allSqlIsUnderstood() {
        assertThat(notUnderstood).as("places in SQL where a table should be").isEmpty();
    }

    @Test
    void sqlIsInJavaOrInMigrations() {
        assertThat(MainSources.files(file -> file.toString().contains("/src/main/")
                        && file.toString().endsWith(".sql")))
                .allMatch(file -> file.toString().contains("/src/main/resources/db/"));
    }

    @Test
    void eachTableIsWrittenByOnePackage() {
        var owners = new TreeMap<String, Set<String>>();
        tables.forEach(table -> owners.put(table, writers.getOrDefault(table, Set.of())));
        owners.keySet().removeAll(WRITTEN_BY_TRIGGERS);

        assertThat(owners.entrySet().stream().filter(owner -> owner.getValue().size() != 1))
                .as("tables without exactly one package that writes them")
                .isEmpty();
    }

    @Test
    void whoReadsATableOfAnotherPackageIsListed() {
        var others = new HashMap<String, Set<String>>();
        readers.forEach((table, packages) -> {
            var notOwners = packages.stream()
                    .filter(name -> !writers.getOrDefault(table, Set.of()).contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!notOwners.isEmpty()) {
                others.put(table, notOwners);
            }
        });

        assertThat(new TreeMap<>(others)).isEqualTo(new TreeMap<>(READERS));
    }
}
