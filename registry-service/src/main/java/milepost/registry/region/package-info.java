/** Regions: the tree of GB/T 2260, what can be said of codes without it, and which codes others may name. */
@NullMarked
package milepost.registry.region;

import org.jspecify.annotations.NullMarked;
