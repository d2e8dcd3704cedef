package milepost.progress.rollup;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import milepost.progress.reporting.ProgressReport;
import org.jspecify.annotations.Nullable;

/**
 * What the latest reports of projects say of investment, from the beginning up to the day of each report.
 *
 * @param done what was invested
 * @param planned what was planned to be invested
 */
record Investment(InvestmentSum done, InvestmentSum planned) {

    /**
     * The sum over those projects that report it. It is the whole only if all do.
     *
     * @param amount CNY; null if none does
     * @param projects how many do
     */
    record InvestmentSum(@Nullable String amount, int projects) {

        private static InvestmentSum of(
                Collection<ProgressInTree> projects, Function<ProgressReport, @Nullable String> amountOf) {
            var amounts = projects.stream()
                    .flatMap(project -> Stream.ofNullable(project.report()))
                    .map(amountOf)
                    .filter(Objects::nonNull)
                    .map(BigDecimal::new)
                    .toList();
            var sum = amounts.stream().reduce(BigDecimal::add).map(BigDecimal::toPlainString);
            return new InvestmentSum(sum.orElse(null), amounts.size());
        }
    }

    static Investment of(Collection<ProgressInTree> projects) {
        return new Investment(
                InvestmentSum.of(projects, ProgressReport::investmentDone),
                InvestmentSum.of(projects, ProgressReport::investmentPlanned));
    }
}
