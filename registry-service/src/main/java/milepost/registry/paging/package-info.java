/** Cuts lists into pages. */
@NullMarked
package milepost.registry.paging;

import org.jspecify.annotations.NullMarked;
