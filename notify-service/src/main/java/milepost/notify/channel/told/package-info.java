/** What messages to people have in common: the event that they tell of, in words. */
@NullMarked
package milepost.notify.channel.told;

import org.jspecify.annotations.NullMarked;
