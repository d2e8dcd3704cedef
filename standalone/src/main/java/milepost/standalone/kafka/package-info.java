/** A Kafka server that runs in its own JVM on the data directory. */
@NullMarked
package milepost.standalone.kafka;

import org.jspecify.annotations.NullMarked;
