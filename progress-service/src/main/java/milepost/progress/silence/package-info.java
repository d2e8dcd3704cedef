/** Projects of which nothing is reported: by the site's policy each is published as silent, step by step. */
@NullMarked
package milepost.progress.silence;

import org.jspecify.annotations.NullMarked;
