/** What the OpenAPI documents of all services have in common. */
@NullMarked
package milepost.web.openapi;

import org.jspecify.annotations.NullMarked;
