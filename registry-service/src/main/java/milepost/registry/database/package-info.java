/** What repositories share. */
@NullMarked
package milepost.registry.database;

import org.jspecify.annotations.NullMarked;
