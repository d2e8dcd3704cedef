/** Drivers that load a running Milepost and measure it beside what its parts can do by themselves. */
@NullMarked
package milepost.bench;

import org.jspecify.annotations.NullMarked;
