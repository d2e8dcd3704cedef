/** Lists of projects as files. */
@NullMarked
package milepost.registry.export;

import org.jspecify.annotations.NullMarked;
