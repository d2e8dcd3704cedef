/** Days as the projects count them, and how exactly a day is known. */
@NullMarked
package milepost.progress.calendar;

import org.jspecify.annotations.NullMarked;
