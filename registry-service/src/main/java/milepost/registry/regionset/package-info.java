/** Named sets of regions: 河西, 西部地区 and the like, which plans name and GB/T 2260 does not know. */
@NullMarked
package milepost.registry.regionset;

import org.jspecify.annotations.NullMarked;
