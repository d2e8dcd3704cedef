/** Runs Kafka as a separate process. */
@NullMarked
package milepost.broker;

import org.jspecify.annotations.NullMarked;
