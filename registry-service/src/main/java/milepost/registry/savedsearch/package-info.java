/** Searches for projects that people keep by a name. */
@NullMarked
package milepost.registry.savedsearch;

import org.jspecify.annotations.NullMarked;
