/** What is sent to registry-service of the catalogue's rows. */
@NullMarked
package milepost.standalone.seeds.request;

import org.jspecify.annotations.NullMarked;
