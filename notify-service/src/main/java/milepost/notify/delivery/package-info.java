/** Plans one delivery for each event and subscription that wants it, and shows what became of it. */
@NullMarked
package milepost.notify.delivery;

import org.jspecify.annotations.NullMarked;
