/** Keeps the log readable while something fails again and again. */
@NullMarked
package milepost.messaging.log;

import org.jspecify.annotations.NullMarked;
