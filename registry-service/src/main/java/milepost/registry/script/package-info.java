/** How Chinese texts are read, and written in simplified characters. */
@NullMarked
package milepost.registry.script;

import org.jspecify.annotations.NullMarked;
