/** Applies events from Kafka to tables, each once and in order per aggregate, and sets aside those that cannot be handled. */
@NullMarked
package milepost.messaging.projection;

import org.jspecify.annotations.NullMarked;
