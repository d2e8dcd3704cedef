/** The addresses that subscribers are given. */
@NullMarked
package milepost.notify.link;

import org.jspecify.annotations.NullMarked;
