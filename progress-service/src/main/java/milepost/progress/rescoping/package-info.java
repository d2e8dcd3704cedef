/** Re-scoping: what a project is to achieve changes, and a new timetable opens beside the earlier ones. */
@NullMarked
package milepost.progress.rescoping;

import org.jspecify.annotations.NullMarked;
