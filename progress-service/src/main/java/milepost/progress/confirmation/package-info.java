/** Confirmations that nothing has changed. */
@NullMarked
package milepost.progress.confirmation;

import org.jspecify.annotations.NullMarked;
