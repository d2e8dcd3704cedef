package milepost.messaging.projection;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.KafkaException;
import org.springframework.transaction.TransactionException;

/** Tells the failures that pass without anybody mending anything: a database or Kafka that is away, a lost race. */
final class TransientFailures {

    private TransientFailures() {}

    static boolean is(RuntimeException e) {
        return e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransactionException
                || e instanceof KafkaException
                || Thread.currentThread().isInterrupted();
    }
}
