package milepost.progress.outlook;

import java.time.Clock;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.indicator.Indicator;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Component;

/** Answers with indicators as they are today. */
@Component
public class IndicatorResponses {

    private final Clock clock;

    IndicatorResponses(Clock clock) {
        this.clock = clock;
    }

    /** Returns the indicator with its ETag. */
    public ResponseEntity<IndicatorResponse> answer(BodyBuilder answer, Indicator indicator) {
        var response = IndicatorResponse.of(indicator, WorkingDay.today(clock), null);
        return answer.eTag(response.etag()).body(response);
    }
}
