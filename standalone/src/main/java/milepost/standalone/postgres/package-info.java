/** A PostgreSQL server that is unpacked, initialised and run in the data directory. */
@NullMarked
package milepost.standalone.postgres;

import org.jspecify.annotations.NullMarked;
