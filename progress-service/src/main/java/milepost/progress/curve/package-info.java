/** The planned curve of a project, beside the one that was reported. */
@NullMarked
package milepost.progress.curve;

import org.jspecify.annotations.NullMarked;
