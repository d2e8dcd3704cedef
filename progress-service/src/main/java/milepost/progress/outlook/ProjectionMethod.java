package milepost.progress.outlook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import milepost.web.value.Labelled;

/** How an indicator is projected to its deadline. A method never changes: another way of computing is another version of it. */
public enum ProjectionMethod implements Labelled {
    /** The line of least squares through all points: at least three, over at least 180 days. */
    LINEAR_TREND("linear-trend/1", "线性趋势（最小二乘法）", "linear trend (least squares)", 3, 180, Line::leastSquares),
    /** The line through the first and the last point, at least 30 days apart. */
    TWO_POINTS("two-points/1", "首末两点连线", "straight line from the first to the last value", 2, 30, Line::throughEnds);

    private final String code;
    private final String zh;
    private final String en;
    private final int points;
    private final int days;
    private final Function<Points, Line> line;

    ProjectionMethod(String code, String zh, String en, int points, int days, Function<Points, Line> line) {
        this.code = code;
        this.zh = zh;
        this.en = en;
        this.points = points;
        this.days = days;
        this.line = line;
    }

    /** Returns the first method for which there are enough points; empty if there are too few for any. */
    static Optional<ProjectionMethod> best(Points points) {
        return Stream.of(values()).filter(method -> method.suits(points)).findFirst();
    }

    /** Whether there are enough points for it, over enough days. */
    boolean suits(Points known) {
        return known.suffice(points, days);
    }

    Line line(Points known) {
        return line.apply(known);
    }

    int leastPoints() {
        return points;
    }

    int leastDays() {
        return days;
    }

    @JsonValue
    String code() {
        return code;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
