/** How confident those responsible declare themselves of projects, beside the light and never mixed into it. */
@NullMarked
package milepost.progress.confidence;

import org.jspecify.annotations.NullMarked;
