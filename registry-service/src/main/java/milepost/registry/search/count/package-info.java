/** How many projects match filters, by the values of the filters. */
@NullMarked
package milepost.registry.search.count;

import org.jspecify.annotations.NullMarked;
