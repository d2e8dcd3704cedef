/** The examples in the service's OpenAPI document. */
@NullMarked
package milepost.notify.openapi;

import org.jspecify.annotations.NullMarked;
