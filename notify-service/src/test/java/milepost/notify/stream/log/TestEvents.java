package milepost.notify.stream.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.events.EventTypes;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;
import milepost.messaging.projection.ReceivedEvent;
import milepost.notify.NotifyDatabase;
import milepost.notify.Probe;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A stored stream in a database of its own, and events for it. */
public final class TestEvents {

    private final StreamLog log;
    private final StreamEventRepository repository;
    private final TransactionTemplate transactions;

    public TestEvents(NotifyDatabase database) {
        repository = new StreamEventRepository(database.jdbc());
        log = new StreamLog(repository);
        transactions = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    }

    public StreamLog log() {
        return log;
    }

    StreamEventRepository repository() {
        return repository;
    }

    public TransactionTemplate transactions() {
        return transactions;
    }

    /** Adds events as the consumer does, which then announces them. */
    public void append(List<ReceivedEvent> events) {
        append(events, () -> {});
    }

    /** @param beforeCommit runs when they are added; if it fails, they are not */
    public void append(List<ReceivedEvent> events, BeforeCommit beforeCommit) {
        transactions.executeWithoutResult(_ -> {
            log.append(events);
            try {
                beforeCommit.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        log.announce();
    }

    /** What happens in the transaction of a writer. */
    public interface BeforeCommit {
        void run() throws InterruptedException;
    }

    /** Deletes the oldest events until so many are left. */
    public void keep(int count) {
        transactions.executeWithoutResult(_ -> repository.trim(Instant.EPOCH, count, 10_000));
    }

    public static List<ReceivedEvent> met(int count) {
        return IntStream.range(0, count).mapToObj(_ -> met(UUID.randomUUID())).toList();
    }

    public static ReceivedEvent met(UUID project) {
        return received(
                EventSource.PROGRESS,
                EventTypes.nameOf(MilestoneMet.class),
                project,
                new String(EventJson.write(Probe.metEvent(project, 40)), UTF_8));
    }

    static ReceivedEvent received(EventSource source, String type, UUID subject, String data) {
        var at = Instant.parse("2026-02-11T01:00:00.012Z");
        var envelope = new EventEnvelope(
                EventIds.next(), source, type, subject.toString(), 1, at, at, new Author("甲", "甘肃铁投"), null);
        return new ReceivedEvent(
                envelope,
                EventJson.read(type, data.getBytes(UTF_8)).orElse(null),
                data.getBytes(UTF_8),
                source.topic(),
                0,
                0);
    }
}
