package milepost.web.value;

/** Which instant a day of Asia/Shanghai stands for, where a value is an instant or a day. */
public enum DayEdge {
    /** The first instant of the day. */
    START,
    /** The first instant of the following day, so that the day itself is included in what lies before it. */
    END
}
