package milepost.web.value;

/** The instant that a day in Asia/Shanghai stands for. */
public enum DayEdge {
    /** The first instant of the day. */
    START,
    /** The first instant of the next day, an exclusive upper bound that includes the day itself. */
    END
}
