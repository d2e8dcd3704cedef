/** Registering: one path for single requests and for many projects at once. */
@NullMarked
package milepost.registry.registration;

import org.jspecify.annotations.NullMarked;
