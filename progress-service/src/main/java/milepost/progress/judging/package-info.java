/** By which profile a project is judged on a day, as the policies of the site say, and what it says. */
@NullMarked
package milepost.progress.judging;

import org.jspecify.annotations.NullMarked;
