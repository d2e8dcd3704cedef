/** A change that carries an {@code Idempotency-Key} is made once, however often it is sent. */
@NullMarked
package milepost.web.idempotency;

import org.jspecify.annotations.NullMarked;
