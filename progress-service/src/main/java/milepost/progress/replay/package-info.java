/** Replays the topics into an empty database, so that its tables are those of the database that was lost. */
@NullMarked
package milepost.progress.replay;

import org.jspecify.annotations.NullMarked;
