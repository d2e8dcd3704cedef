/** What the drivers have in common: the Milepost under load, connections to it, and times. */
@NullMarked
package milepost.bench.driver;

import org.jspecify.annotations.NullMarked;
