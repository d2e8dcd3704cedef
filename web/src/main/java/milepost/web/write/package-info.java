/** Bounds how many requests change data at once, so that reads and other writes go on while some wait for a lock. */
@NullMarked
package milepost.web.write;

import org.jspecify.annotations.NullMarked;
