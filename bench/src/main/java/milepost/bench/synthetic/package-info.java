/** Projects as plans name them, as many as wanted. */
@NullMarked
package milepost.bench.synthetic;

import org.jspecify.annotations.NullMarked;
