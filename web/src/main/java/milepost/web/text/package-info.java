/** Looks at texts character by character, without matching a regular expression each time. */
@NullMarked
package milepost.web.text;

import org.jspecify.annotations.NullMarked;
