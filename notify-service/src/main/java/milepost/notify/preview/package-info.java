/** What filters saw of recent events, and what a filter would have sent of them. */
@NullMarked
package milepost.notify.preview;

import org.jspecify.annotations.NullMarked;
