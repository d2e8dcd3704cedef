/** Changes of targets that were asked for, which of them need a decision, and the decisions. */
@NullMarked
package milepost.progress.decision;

import org.jspecify.annotations.NullMarked;
