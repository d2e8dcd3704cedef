/** What plans promised of projects and what came of it. */
@NullMarked
package milepost.progress.promise;

import org.jspecify.annotations.NullMarked;
