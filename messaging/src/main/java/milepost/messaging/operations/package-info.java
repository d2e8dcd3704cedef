/** What an operator sees of relay and projections, and can do about them. */
@NullMarked
package milepost.messaging.operations;

import org.jspecify.annotations.NullMarked;
