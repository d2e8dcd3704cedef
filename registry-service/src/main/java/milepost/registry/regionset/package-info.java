/** Named sets of regions such as 河西 or 西部地区, which plans use and GB/T 2260 does not contain. */
@NullMarked
package milepost.registry.regionset;

import org.jspecify.annotations.NullMarked;
