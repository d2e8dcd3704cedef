/** How indicators stand against their targets, and where they would be at their deadlines. */
@NullMarked
package milepost.progress.outlook;

import org.jspecify.annotations.NullMarked;
