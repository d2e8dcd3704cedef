/** Kafka as a process of its own, for one machine. */
@NullMarked
package milepost.broker;

import org.jspecify.annotations.NullMarked;
