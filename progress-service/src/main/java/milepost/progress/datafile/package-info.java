/** Data that the service brings along. */
@NullMarked
package milepost.progress.datafile;

import org.jspecify.annotations.NullMarked;
