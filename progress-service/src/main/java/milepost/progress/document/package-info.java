/** Documents that support what is reported. */
@NullMarked
package milepost.progress.document;

import org.jspecify.annotations.NullMarked;
