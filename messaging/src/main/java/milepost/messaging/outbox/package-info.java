/** The one way to change an aggregate: its event is stored in the transaction of the change. */
@NullMarked
package milepost.messaging.outbox;

import org.jspecify.annotations.NullMarked;
