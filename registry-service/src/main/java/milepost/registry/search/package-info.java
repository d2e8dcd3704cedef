/** The list of projects and their counts. */
@NullMarked
package milepost.registry.search;

import org.jspecify.annotations.NullMarked;
