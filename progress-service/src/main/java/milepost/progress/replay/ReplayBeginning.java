package milepost.progress.replay;

import java.util.stream.IntStream;
import milepost.events.Topics;
import milepost.messaging.signing.SignedFrom;
import milepost.progress.project.Projects;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides at the start of the service whether its database is to be filled from the topics. */
@Component
class ReplayBeginning {

    private static final Logger log = LoggerFactory.getLogger(ReplayBeginning.class);

    private final ReplayProperties properties;
    private final ReplayRepository repository;
    private final Projects projects;
    private final SignedFrom signedFrom;
    private final TransactionTemplate transactions;

    ReplayBeginning(
            ReplayProperties properties,
            ReplayRepository repository,
            Projects projects,
            SignedFrom signedFrom,
            TransactionTemplate transactions) {
        this.properties = properties;
        this.repository = repository;
        this.projects = projects;
        this.signedFrom = signedFrom;
        this.transactions = transactions;
    }

    /**
     * Returns whether a replay is to be done; begins it if the database is new.
     *
     * @throws IllegalStateException if the database and the settings contradict each other; the message says what to do
     */
    boolean isDue() {
        var finished = repository.isFinished();
        if (finished.isEmpty()) {
            if (properties.enabled()) {
                transactions.executeWithoutResult(_ -> begin());
            }
            return properties.enabled();
        }
        if (!finished.get() && !properties.enabled()) {
            throw new IllegalStateException("The replay of the topics into this database is not finished. Start with"
                    + " milepost.replay.enabled=true, so that it goes on, or give the service a new database.");
        }
        if (finished.get() && properties.enabled()) {
            log.info("The replay of the topics is finished; milepost.replay.enabled is no longer needed");
        }
        return !finished.get();
    }

    private void begin() {
        var partitions = Topics.ALL.stream()
                .flatMap(topic -> IntStream.range(0, Topics.PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(topic, partition)))
                .toList();
        if (projects.haveEvents() || !signedFrom.fromTheBeginning(partitions)) {
            throw new IllegalStateException(
                    "milepost.replay.enabled=true asks to fill the database from the topics, but it has been"
                            + " in use. Remove the setting, or give the service a new database.");
        }
        repository.begin();
    }
}
