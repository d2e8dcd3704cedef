/** Who wants which events, and where they are delivered to. */
@NullMarked
package milepost.notify.subscription;

import org.jspecify.annotations.NullMarked;
