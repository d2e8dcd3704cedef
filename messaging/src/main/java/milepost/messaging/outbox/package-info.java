/** Keeps the events of a change in the transaction of the change, and sends some again when asked. */
@NullMarked
package milepost.messaging.outbox;

import org.jspecify.annotations.NullMarked;
