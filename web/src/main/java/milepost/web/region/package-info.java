/** What the services know alike of administrative regions. */
@NullMarked
package milepost.web.region;

import org.jspecify.annotations.NullMarked;
