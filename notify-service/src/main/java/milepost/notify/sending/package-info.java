/** Makes the attempts: claims what is due, sends it through its channel, records the results and retries later. */
@NullMarked
package milepost.notify.sending;

import org.jspecify.annotations.NullMarked;
