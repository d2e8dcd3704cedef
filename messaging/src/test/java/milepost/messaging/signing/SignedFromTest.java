package milepost.messaging.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import milepost.messaging.test.TestPostgres;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class SignedFromTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 3);

    private final DataSource database = TestPostgres.newDataSource();
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

    @BeforeEach
    void createTables() {
        TestPostgres.createMessagingTables(database);
    }

    @Test
    void whatWasThereAtTheFirstMeetingNeedsNoSignatureEvenAfterARestart() {
        meet(signedFrom(database), 7);
        var restarted = signedFrom(database);
        assertThat(isOld(restarted, 6))
                .as("before partitions are assigned again")
                .isTrue();
        assertThat(isOld(restarted, 7)).isFalse();

        meet(restarted, 100);

        assertThat(isOld(restarted, 6)).isTrue();
        assertThat(isOld(restarted, 7)).isFalse();
    }

    @Test
    void inAnEmptyPartitionEverythingMustBeSigned() {
        var signedFrom = signedFrom(database);

        meet(signedFrom, 0);

        assertThat(isOld(signedFrom, 0)).isFalse();
    }

    @Test
    void inAPartitionThatWasNeverMetEverythingMustBeSigned() {
        assertThat(isOld(signedFrom(database), 0)).isFalse();
    }

    @Test
    void theFirstMeetingCountsAlthoughTheDatabaseIsAway() {
        var failing = new FailingDataSource(database);
        var signedFrom = signedFrom(failing);

        assertThatThrownBy(() -> meet(signedFrom, 7)).isInstanceOf(DataAccessException.class);
        failing.away = false;
        meet(signedFrom, 100);

        assertThat(isOld(signedFrom, 6)).isTrue();
        assertThat(isOld(signedFrom, 7)).isFalse();
        assertThat(isOld(signedFrom(database), 7)).isFalse();
    }

    private static SignedFrom signedFrom(DataSource database) {
        return new SignedFrom(JdbcClient.create(database));
    }

    private void meet(SignedFrom signedFrom, long end) {
        consumer.updateEndOffsets(Map.of(PARTITION, end));
        signedFrom.meet(consumer, List.of(PARTITION));
    }

    private static boolean isOld(SignedFrom signedFrom, long offset) {
        return signedFrom.isLaterThan(
                new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, new byte[0], new byte[0]));
    }

    private static final class FailingDataSource extends DelegatingDataSource {

        private boolean away = true;

        FailingDataSource(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLException("the database is away", "08001");
            }
            return super.getConnection();
        }
    }
}
