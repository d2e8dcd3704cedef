package milepost.progress.outlook;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The value of an indicator on a day. */
record Point(LocalDate day, BigDecimal value) {}
