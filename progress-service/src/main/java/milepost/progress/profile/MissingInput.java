package milepost.progress.profile;

import java.util.stream.Stream;
import milepost.web.value.Labelled;

/** What a profile looks at and may not find. Without a plan its conditions of progress do not hold. */
public enum MissingInput implements Labelled {
    REPORT("无进度填报，按 0% 计", "no progress report, which counts as 0 %"),
    PLANNED_CURVE("无计划曲线，不评定进度", "no planned curve, so progress is not judged"),
    START_OF_WORKS("无开工里程碑或其基准日期，不评定进度", "no baseline of the start of works, so progress is not judged"),
    END_OF_WORKS("开工之后无竣工、投运等里程碑的基准日期，不评定进度", "no later baseline of the end of works, so progress is not judged");

    private final String zh;
    private final String en;

    MissingInput(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static Stream<MissingInput> of(LightCondition condition, LightSubject subject) {
        var report = subject.works().reportedOn() == null ? Stream.of(REPORT) : Stream.<MissingInput>empty();
        return Stream.concat(report, condition.plan(subject).isPresent() ? Stream.empty() : plan(condition, subject));
    }

    private static Stream<MissingInput> plan(LightCondition condition, LightSubject subject) {
        if (condition.pointsBehind() != null) {
            return Stream.of(PLANNED_CURVE);
        }
        return Stream.of(PlannedWorks.start(subject.milestones()).isEmpty() ? START_OF_WORKS : END_OF_WORKS);
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
