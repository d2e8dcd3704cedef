/** When messages may be sent to a robot. Owns the table {@code robot_pace}. */
@NullMarked
package milepost.notify.channel.robot.pace;

import org.jspecify.annotations.NullMarked;
