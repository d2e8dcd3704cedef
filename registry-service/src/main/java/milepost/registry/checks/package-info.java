/** What the features check alike: bodies, query parameters, and which constraint of the database was broken. */
@NullMarked
package milepost.registry.checks;

import org.jspecify.annotations.NullMarked;
