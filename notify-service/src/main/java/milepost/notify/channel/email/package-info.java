/** Mails: one for each event, and one that asks whether an address agrees. */
@NullMarked
package milepost.notify.channel.email;

import org.jspecify.annotations.NullMarked;
