package milepost.web.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Allows an instant to be given as a day in Asia/Shanghai, in bodies and parameters. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OrDay {

    /** Which instant a day stands for. */
    DayEdge value();
}
