/** Makes the attempts: claims what is due, sends it, writes down what came of it, and tries again later. */
@NullMarked
package milepost.notify.sending;

import org.jspecify.annotations.NullMarked;
