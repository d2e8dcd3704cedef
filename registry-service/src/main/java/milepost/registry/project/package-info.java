/** Projects: registering, reading and amending them. */
@NullMarked
package milepost.registry.project;

import org.jspecify.annotations.NullMarked;
