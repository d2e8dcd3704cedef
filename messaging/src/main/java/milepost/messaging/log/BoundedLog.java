package milepost.messaging.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;

/** Bounds all that a JVM logs. Services that share a JVM share its log, so it is done once. */
final class BoundedLog {

    private BoundedLog() {}

    static synchronized void of(LoggerContext context) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders().forEachRemaining(BoundedLog::bound);
        var status = context.getStatusManager();
        if (status.getCopyOfStatusListenerList().stream().noneMatch(StatusLines.class::isInstance)) {
            status.getCopyOfStatusListenerList().forEach(status::remove);
            status.add(new StatusLines());
        }
    }

    private static void bound(Appender<ILoggingEvent> appender) {
        if (appender.getCopyOfAttachedFiltersList().stream().noneMatch(RepeatedLines.class::isInstance)) {
            var filter = new RepeatedLines();
            filter.start();
            appender.addFilter(filter);
        }
    }
}
