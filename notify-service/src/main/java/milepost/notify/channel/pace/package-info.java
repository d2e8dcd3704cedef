/** When messages may be sent to a robot. Owns the table {@code sending_pace}. */
@NullMarked
package milepost.notify.channel.pace;

import org.jspecify.annotations.NullMarked;
