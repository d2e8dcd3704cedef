package milepost.progress.measuring;

import java.util.function.Function;
import milepost.events.IndicatorEvent;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.IndicatorFact;

/**
 * A change of an indicator.
 *
 * @param kind what its meter calls it
 * @param event tells of the fact, given the indicator after it
 */
record IndicatorChange(String kind, IndicatorFact fact, Function<Indicator, IndicatorEvent> event) {}
