/** The catalogue of plans and works as its files say it. */
@NullMarked
package milepost.standalone.seeds.catalogue;

import org.jspecify.annotations.NullMarked;
