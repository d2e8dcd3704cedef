/** Tables in CSV, in the reader's language. */
@NullMarked
package milepost.web.csv;

import org.jspecify.annotations.NullMarked;
