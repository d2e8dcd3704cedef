/** Traces: which requests are recorded. */
@NullMarked
package milepost.messaging.trace;

import org.jspecify.annotations.NullMarked;
