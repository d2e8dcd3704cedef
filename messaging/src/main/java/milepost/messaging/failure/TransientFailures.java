package milepost.messaging.failure;

import org.apache.kafka.common.errors.RetriableException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.KafkaException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Recognizes failures that end by themselves. Any other failure is caused by the record that is handled. */
public final class TransientFailures {

    private TransientFailures() {}

    /** Whether the database or Kafka cannot be reached, or this thread is to stop. Concerns all records. */
    public static boolean isOutage(Throwable e) {
        return e instanceof RecoverableDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof CannotCreateTransactionException
                || e instanceof TransactionSystemException
                || (e instanceof KafkaException && isRetriable(e))
                || Thread.currentThread().isInterrupted();
    }

    /** Whether a lock or a time limit was in the way. May concern one record only, and then may never end. */
    public static boolean isObstacle(Throwable e) {
        return e instanceof TransientDataAccessException;
    }

    public static boolean is(Throwable e) {
        return isOutage(e) || isObstacle(e);
    }

    private static boolean isRetriable(Throwable e) {
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof RetriableException;
    }
}
