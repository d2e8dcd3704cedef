/** The texts of a language, and values as it writes them. */
@NullMarked
package milepost.notify.wording.text;

import org.jspecify.annotations.NullMarked;
