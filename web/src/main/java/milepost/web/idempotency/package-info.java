/** Idempotent requests: a change with an {@code Idempotency-Key} is made once, no matter how often it is sent. */
@NullMarked
package milepost.web.idempotency;

import org.jspecify.annotations.NullMarked;
