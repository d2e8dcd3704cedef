package milepost.progress.curve;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import milepost.progress.reporting.CurvePoint;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import milepost.web.value.Amounts;
import org.jspecify.annotations.Nullable;

/** A planned curve, in a request. */
record PlanCurveRequest(
        @Schema(description = "By day; neither percentage nor investment falls") @NotEmpty @Size(max = 500) List<PointRequest> points,

        @Schema(description = "Why it replaces the one before; required if there is one") @Nullable @Text(max = 2000)
        String reasonText,

        @Schema(description = "Whether it is a plan of the past that is recorded afterwards") @Nullable Boolean backfill)
        implements Checked {

    @Override
    public void check(Faults faults) {
        for (var i = 1; i < points.size(); i++) {
            points.get(i).checkAfter(points.get(i - 1), faults.at("/points/" + i));
        }
    }

    List<CurvePoint> curve() {
        return points.stream().map(PointRequest::point).toList();
    }

    /** A point of a planned curve, in a request. */
    record PointRequest(
            @PlausibleDate LocalDate date,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal physicalPercent,

            @Schema(description = "CNY, from the beginning up to that day", pattern = Amounts.FORM) @Nullable String investment)
            implements Checked {

        PointRequest {
            investment = Amounts.normalized(investment);
        }

        @Override
        public void check(Faults faults) {
            faults.unless(investment == null || Amounts.isWellFormed(investment), "/investment", "not-an-amount");
        }

        private void checkAfter(PointRequest before, Faults faults) {
            faults.unless(date.isAfter(before.date), "/date", "not-after", String.valueOf(before.date));
            faults.unless(
                    physicalPercent.compareTo(before.physicalPercent) >= 0,
                    "/physicalPercent",
                    "decimal-min",
                    before.physicalPercent);
            if (investment != null && before.investment != null && Amounts.isWellFormed(investment)) {
                faults.unless(
                        !Amounts.isWellFormed(before.investment)
                                || new BigDecimal(investment).compareTo(new BigDecimal(before.investment)) >= 0,
                        "/investment",
                        "decimal-min",
                        before.investment);
            }
        }

        private CurvePoint point() {
            return new CurvePoint(date, physicalPercent.setScale(2), investment);
        }
    }
}
