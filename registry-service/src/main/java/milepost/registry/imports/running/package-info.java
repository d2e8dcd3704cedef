/** Keeps imports and their rows, and carries them out, whichever instance goes on with them. */
@NullMarked
package milepost.registry.imports.running;

import org.jspecify.annotations.NullMarked;
