/** Who may use Kafka, and for what. */
@NullMarked
package milepost.standalone.kafka.access;

import org.jspecify.annotations.NullMarked;
