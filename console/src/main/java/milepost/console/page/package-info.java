/** The built pages, and the headers that limit what browsers do with them. */
@NullMarked
package milepost.console.page;

import org.jspecify.annotations.NullMarked;
