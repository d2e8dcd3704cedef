/** The condition of projects: active, suspended, or delayed in their start, from which day on and why. */
@NullMarked
package milepost.progress.condition;

import org.jspecify.annotations.NullMarked;
