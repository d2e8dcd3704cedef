/** Reads the headers of Kafka records strictly, and keeps them byte for byte. */
@NullMarked
package milepost.messaging.record;

import org.jspecify.annotations.NullMarked;
