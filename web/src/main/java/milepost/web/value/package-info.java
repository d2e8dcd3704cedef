/** Values that are written as text. Each has one accepted form, the same in bodies and parameters. */
@NullMarked
package milepost.web.value;

import org.jspecify.annotations.NullMarked;
