/** Templates of milestones by sector and approval route, and adding the milestones of one to a project. */
@NullMarked
package milepost.progress.template;

import org.jspecify.annotations.NullMarked;
