/** The list of projects. */
@NullMarked
package milepost.registry.search;

import org.jspecify.annotations.NullMarked;
