package milepost.progress.reporting;

import java.time.LocalDate;
import java.util.UUID;

/** The place of a report in the list. */
record ByDay(LocalDate asOfDate, UUID id) {}
