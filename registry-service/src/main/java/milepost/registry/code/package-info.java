/** National project codes of projects: which project has one since when, and why it has it no more. */
@NullMarked
package milepost.registry.code;

import org.jspecify.annotations.NullMarked;
