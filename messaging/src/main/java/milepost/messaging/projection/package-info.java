/** Consumes events in batches, each once and in order per aggregate, and sets aside what cannot be handled. */
@NullMarked
package milepost.messaging.projection;

import org.jspecify.annotations.NullMarked;
