/** What a message to a chat says, whatever form its vendor gives it. */
@NullMarked
package milepost.notify.channel.robot.card;

import org.jspecify.annotations.NullMarked;
