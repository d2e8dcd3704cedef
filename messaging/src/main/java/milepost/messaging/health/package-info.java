/** Health checks that answer in time whatever hangs, and the health of writing. */
@NullMarked
package milepost.messaging.health;

import org.jspecify.annotations.NullMarked;
