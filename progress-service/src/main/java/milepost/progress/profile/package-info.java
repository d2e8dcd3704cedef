/** The profiles of rules that give projects their lights, and how they judge. */
@NullMarked
package milepost.progress.profile;

import org.jspecify.annotations.NullMarked;
