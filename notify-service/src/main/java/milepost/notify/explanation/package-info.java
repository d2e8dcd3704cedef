/** Why a subscription was or was not sent an event. */
@NullMarked
package milepost.notify.explanation;

import org.jspecify.annotations.NullMarked;
