/** Tells events in words that people read: a headline and a sentence or two, in Chinese or English. */
@NullMarked
package milepost.notify.wording;

import org.jspecify.annotations.NullMarked;
