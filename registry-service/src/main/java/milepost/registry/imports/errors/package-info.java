/** What is wrong with rows, in words, and as files that are corrected and imported again. */
@NullMarked
package milepost.registry.imports.errors;

import org.jspecify.annotations.NullMarked;
