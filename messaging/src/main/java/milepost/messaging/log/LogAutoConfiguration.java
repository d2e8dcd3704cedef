package milepost.messaging.log;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;

/** Bounds what is logged again and again, from the start of the service on. */
@AutoConfiguration
@ConditionalOnClass(LoggerContext.class)
class LogAutoConfiguration {

    LogAutoConfiguration() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            BoundedLog.of(context);
        }
    }
}
