/** What operators see of a running service: its version and health, how far its projections are, and its dead letters. */
@NullMarked
package milepost.messaging.operation;

import org.jspecify.annotations.NullMarked;
