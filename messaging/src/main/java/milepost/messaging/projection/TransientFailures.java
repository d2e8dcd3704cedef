package milepost.messaging.projection;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.KafkaException;
import org.springframework.transaction.TransactionException;

/** Recognizes failures that end by themselves: the database or Kafka cannot be reached, or a transaction lost a race. */
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
