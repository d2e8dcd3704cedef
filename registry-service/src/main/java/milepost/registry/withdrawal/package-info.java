/** Withdrawals: a project is not pursued any more, and can be reinstated. */
@NullMarked
package milepost.registry.withdrawal;

import org.jspecify.annotations.NullMarked;
