/** Annual lists: recording that a project stands in a list of a year. */
@NullMarked
package milepost.registry.listing;

import org.jspecify.annotations.NullMarked;
