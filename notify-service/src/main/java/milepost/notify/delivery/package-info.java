/** Shows deliveries to subscribers and operators, and lets subscribers have them sent again. */
@NullMarked
package milepost.notify.delivery;

import org.jspecify.annotations.NullMarked;
