/** A real Kafka server, run as a JVM of its own on the data directory. */
@NullMarked
package milepost.standalone.kafka;

import org.jspecify.annotations.NullMarked;
