/** Names of works taken apart: what tells one from another, and what makes no difference. */
@NullMarked
package milepost.registry.naming;

import org.jspecify.annotations.NullMarked;
