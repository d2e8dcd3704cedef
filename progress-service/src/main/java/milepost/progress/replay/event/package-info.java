/** What each event says that is to be written again. */
@NullMarked
package milepost.progress.replay.event;

import org.jspecify.annotations.NullMarked;
