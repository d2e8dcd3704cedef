package milepost.progress.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.ledger.leaf.LeafFormat;
import milepost.ledger.tlog.KeyFile;
import milepost.ledger.tlog.SigningKey;
import milepost.messaging.EventIds;
import milepost.messaging.projection.ReceivedEvent;
import milepost.messaging.test.TestPostgres;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger in a database of its own, without a service around it. */
public final class TestLedger {

    public static final String ORIGIN = "milepost.local/ledger";

    public final JdbcClient jdbc;
    public final LedgerReader reader;
    final EntryRepository entries;
    private final TileRepository tiles;
    private final CheckpointRepository checkpointRepository;
    public final SigningKey key;
    public final Checkpoints checkpoints;
    private final Ledger ledger;
    private final TransactionTemplate transactions;

    public TestLedger(Path folder) {
        var dataSource = TestPostgres.newDataSource();
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/progress-service")
                .load()
                .migrate();
        var template = new JdbcTemplate(dataSource);
        jdbc = JdbcClient.create(template);
        transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        entries = new EntryRepository(jdbc);
        tiles = new TileRepository(jdbc);
        reader = new LedgerReader(entries, tiles);
        checkpointRepository = new CheckpointRepository(jdbc);
        key = KeyFile.open(folder.resolve("ledger-key.pem"), ORIGIN);
        checkpoints = checkpoints(key);
        ledger = new Ledger(
                new LeafFormat(new SecureRandom()),
                entries,
                new EntryInsertRepository(jdbc),
                new SecretRepository(jdbc),
                tiles);
    }

    Checkpoints checkpoints(SigningKey other) {
        return new Checkpoints(other, entries, tiles, checkpointRepository, Clock.systemUTC());
    }

    public void append(List<ReceivedEvent> events) {
        transactions.executeWithoutResult(_ -> ledger.append(ledger.draft(events)));
    }

    /** Adds entries, each the next version of one of a few projects. */
    public void appendMany(int count, int projects) {
        long size = entries.size();
        append(IntStream.range(0, count)
                .mapToObj(i -> event("project " + (size + i) % projects, (size + i) / projects + 1))
                .toList());
    }

    static ReceivedEvent event(String subject, long version) {
        return event(subject, version, "{\"titleZh\":\"开工\",\"slipDays\":40}");
    }

    static ReceivedEvent event(String subject, long version, String data) {
        var envelope = new EventEnvelope(
                EventIds.next(),
                EventSource.PROGRESS,
                "milepost.milestone.met.v1",
                subject,
                version,
                Instant.parse("2026-02-09T16:00:00Z"),
                Instant.parse("2026-02-11T01:02:03.004005999Z"),
                new Author("zhang.san", "甘肃省发展改革委"),
                null);
        return new ReceivedEvent(envelope, null, data.getBytes(UTF_8), "progress.progress-events", 3, version);
    }

    static ReceivedEvent withIdOf(ReceivedEvent other, String subject) {
        var envelope = other.envelope();
        return new ReceivedEvent(
                new EventEnvelope(
                        envelope.id(),
                        envelope.source(),
                        envelope.type(),
                        subject,
                        envelope.sequence(),
                        envelope.occurredAt(),
                        envelope.recordedAt(),
                        envelope.author(),
                        null),
                null,
                other.payload(),
                other.topic(),
                other.partition(),
                other.offset());
    }

    UUID eventId(long index) {
        return entries.from(index, 1).getFirst().eventId();
    }

    /** Does what only the owner of the database can do. */
    public void tamper(String table, String sql) {
        jdbc.sql("alter table " + table + " disable trigger user").update();
        jdbc.sql(sql).update();
        jdbc.sql("alter table " + table + " enable trigger user").update();
    }
}
