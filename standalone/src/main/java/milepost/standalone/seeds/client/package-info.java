/** Calls services like any client of their public API. */
@NullMarked
package milepost.standalone.seeds.client;

import org.jspecify.annotations.NullMarked;
