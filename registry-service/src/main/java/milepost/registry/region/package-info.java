/** Regions: the tree of GB/T 2260, the form of its codes, and the check of codes in other features. */
@NullMarked
package milepost.registry.region;

import org.jspecify.annotations.NullMarked;
