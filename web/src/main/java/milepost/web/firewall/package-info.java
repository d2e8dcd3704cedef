/** Which addresses are refused before anything reads them. */
@NullMarked
package milepost.web.firewall;

import org.jspecify.annotations.NullMarked;
