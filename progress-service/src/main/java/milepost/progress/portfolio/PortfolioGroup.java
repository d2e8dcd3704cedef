package milepost.progress.portfolio;

import milepost.progress.profile.Light;
import milepost.progress.stage.Stage;

/**
 * Projects of one stage, light and slip.
 *
 * @param due those with targets that are due, and how many these are
 * @param overdue those with targets that have passed, and how many these are
 */
record PortfolioGroup(
        Stage stage,
        Light light,
        SlipClass slip,
        int projects,
        Portfolio.Promises due,
        Portfolio.Promises overdue,
        int silent,
        int unreported) {}
