/** What the registry knows of a project in the words of OC4IDS 0.9.5. What is not known is left out. */
@NullMarked
package milepost.registry.oc4ids.mapping;

import org.jspecify.annotations.NullMarked;
