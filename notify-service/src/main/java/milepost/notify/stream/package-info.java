/** The live stream of public events, for browsers and programs. */
@NullMarked
package milepost.notify.stream;

import org.jspecify.annotations.NullMarked;
