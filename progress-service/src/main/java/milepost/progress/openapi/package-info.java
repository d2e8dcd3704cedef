/** The examples in the service's OpenAPI document. */
@NullMarked
package milepost.progress.openapi;

import org.jspecify.annotations.NullMarked;
