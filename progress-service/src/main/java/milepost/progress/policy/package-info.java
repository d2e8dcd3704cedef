/** Dated policies of the site: to which projects they apply, and from when. */
@NullMarked
package milepost.progress.policy;

import org.jspecify.annotations.NullMarked;
