/** Computes stored values of projects again when the rules for them have changed. */
@NullMarked
package milepost.registry.upgrade;

import org.jspecify.annotations.NullMarked;
