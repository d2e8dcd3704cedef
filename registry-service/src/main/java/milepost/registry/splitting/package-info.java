/** Splitting: parts of a project become projects of their own. */
@NullMarked
package milepost.registry.splitting;

import org.jspecify.annotations.NullMarked;
