/** What was reported of whole projects, as it was last corrected. */
@NullMarked
package milepost.progress.statement;

import org.jspecify.annotations.NullMarked;
