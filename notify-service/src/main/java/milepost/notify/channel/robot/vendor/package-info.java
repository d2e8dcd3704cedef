/** What the vendors of robots ask for: addresses, signatures, forms, limits and codes. */
@NullMarked
package milepost.notify.channel.robot.vendor;

import org.jspecify.annotations.NullMarked;
