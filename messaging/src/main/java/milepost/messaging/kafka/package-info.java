/** The Kafka clients of a service, apart from the relay's producer. */
@NullMarked
package milepost.messaging.kafka;

import org.jspecify.annotations.NullMarked;
