package milepost.progress;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import milepost.access.TrustTestTokens;
import milepost.messaging.test.ServiceIT;
import milepost.web.test.DescribedResponses;
import org.springframework.context.annotation.Import;

/** A {@link ServiceIT} of progress-service, with {@link ProgressCalls}. All of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceIT
@TrustTestTokens
@Import({ProgressCalls.class, DescribedResponses.class})
public @interface ProgressIT {}
