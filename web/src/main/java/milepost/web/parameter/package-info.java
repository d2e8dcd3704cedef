/**
 * Query and path parameters. For all our controllers, parameters that are unknown, repeated (unless they are lists), blank or cannot be
 * decoded are rejected with a 400.
 *
 * <p>Declare a single parameter with {@code @RequestParam}; the constraints of {@link milepost.web.check} apply. Several parameters form
 * a record, {@code @ParameterObject Search search}, which is read and checked like the record of a body, so that all faults are reported
 * together: see {@link milepost.web.check} for nullness, lists and {@code Checked}. A closed list of words is an enum, or a
 * {@code List} of it that may be repeated or separated by commas. A time that bounds a search is an {@code Instant} with
 * {@link milepost.web.value.OrDay}. An empty {@code cursor} is the start of a list.
 */
@NullMarked
package milepost.web.parameter;

import org.jspecify.annotations.NullMarked;
