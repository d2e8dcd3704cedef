/** Random secrets that stand in URLs, and what is kept of them and of other secrets. */
@NullMarked
package milepost.notify.token;

import org.jspecify.annotations.NullMarked;
