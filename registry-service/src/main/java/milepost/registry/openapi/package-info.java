/** The examples in the service's OpenAPI document. */
@NullMarked
package milepost.registry.openapi;

import org.jspecify.annotations.NullMarked;
