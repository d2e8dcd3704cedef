/** Values that are written as text, in bodies and in parameters alike: each in one way only. */
@NullMarked
package milepost.web.value;

import org.jspecify.annotations.NullMarked;
