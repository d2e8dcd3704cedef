/** The values of events and their projects that filters are matched against. */
@NullMarked
package milepost.notify.fact;

import org.jspecify.annotations.NullMarked;
