package milepost.progress.replay;

import static milepost.progress.ProgressCalls.REPORTER;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.TestTokens;
import milepost.progress.ProgressCalls;

/** Leads to every type of progress event but those of merges, with a project of Ningxia, in 36 days. */
record EveryType(TestService service, ProgressCalls calls, StoryClock clock) {

    void tell(UUID project) {
        var missed = milestone(project, today().plusDays(3));
        course(milestone(project, today().plusDays(60)));
        targetChanges(milestone(project, today().plusDays(90)));
        post(
                REPORTER,
                "/v1/milestones/%s/waiver",
                milestone(project, today().plusDays(9)),
                Map.of("reasonText", "无需办理"));
        post(
                REPORTER,
                "/v1/milestones/%s/cancellation",
                milestone(project, today().plusDays(8)),
                Map.of("reasonText", "不再实施"));
        rescope(project, missed);
        reports(project);
        indicators(project);
        clock.pass(5);
        service.sweep(); // the milestone, the indicator and the explanation are overdue
        clock.pass(31);
        service.sweep(); // the rule of the light changes, and nothing was reported
    }

    private UUID milestone(UUID project, LocalDate baseline) {
        var body = Map.of(
                "type",
                "START",
                "titleZh",
                "里程碑" + baseline,
                "baselineDate",
                baseline.toString(),
                "precision",
                "day",
                "quantity",
                Map.of("planned", 340, "unit", "km"));
        return id(post(REPORTER, "/v1/projects/%s/milestones", project, body));
    }

    private void course(UUID milestone) {
        var path = "/v1/milestones/%s/";
        var day = today().toString();
        ProgressCalls.body(calls.patch(REPORTER, "/v1/milestones/" + milestone, "{\"segment\":\"甘南段\"}", "\"1\""));
        post(REPORTER, path + "partial-achievement", milestone, Map.of("day", day, "quantityDone", 40));
        post(
                REPORTER,
                path + "pause",
                milestone,
                Map.of("since", day, "until", day, "reasonCode", "WEATHER", "reasonText", "冬歇"));
        post(REPORTER, path + "resumption", milestone, Map.of("since", day));
        post(REPORTER, path + "achievement", milestone, Map.of("actualDate", day));
        var met = service.jdbc()
                .sql("select event_id from milestone_fact where milestone_id = :id and content ->> 'kind' = 'met'")
                .param("id", milestone)
                .query(UUID.class)
                .single();
        var right = Map.of("event", met, "day", today().minusDays(1).toString(), "reasonText", "日期有误");
        post(REPORTER, path + "correction", milestone, right);
    }

    private void targetChanges(UUID milestone) {
        var move = Map.of("newTarget", today().plusDays(200).toString(), "reasonCode", "LAND", "reasonText", "征迁滞后");
        var path = "/v1/milestones/%s/target-changes";
        var asked = id(post(REPORTER, path, milestone, move));
        post(REPORTER, "/v1/target-changes/%s/withdrawal", asked, Map.of("reasonText", "不再需要"));
        for (var decision : List.of("REJECTED", "APPROVED")) {
            var again = id(post(REPORTER, path, milestone, move));
            var body = Map.of("decision", decision, "reasonText", "审批意见");
            post(Story.APPROVER, "/v1/target-changes/%s/decision", again, body);
        }
    }

    private void rescope(UUID project, UUID milestone) {
        var change = Map.of("what", "LENGTH", "before", "92.6", "after", "101.2", "unit", "km");
        var baseline =
                Map.of("id", milestone, "baselineDate", today().plusDays(4).toString());
        post(
                Story.APPROVER,
                "/v1/projects/%s/rescopings",
                project,
                Map.of(
                        "changes",
                        List.of(change),
                        "milestones",
                        List.of(baseline),
                        "reasonText",
                        "线路延长",
                        "documentRef",
                        "发改基础〔2026〕1号"));
    }

    private void reports(UUID project) {
        var path = "/v1/projects/%s/";
        var day = today().toString();
        post(REPORTER, path + "reports", project, Map.of("asOfDate", day, "physicalPercent", 12.5));
        post(REPORTER, path + "confirmations", project, Map.of("note", "无变化"));
        post(
                REPORTER,
                path + "condition",
                project,
                Map.of("condition", "SUSPENDED", "since", day, "until", day, "reasonCode", "LAND", "reasonText", "征迁"));
        var points = List.of(
                Map.of("date", "2026-01-01", "physicalPercent", 0),
                Map.of("date", "2027-01-01", "physicalPercent", 100));
        post(REPORTER, path + "planned-curve", project, Map.of("points", points));
        post(REPORTER, path + "confidence", project, Map.of("level", "IN_DOUBT", "narrativeZh", "资金未落实"));
        var report = service.jdbc()
                .sql("select event_id from progress_report where project_id = :id")
                .param("id", project)
                .query(UUID.class)
                .single();
        var right = Map.of("event", report, "physicalPercent", 11.5, "reasonText", "录入有误");
        post(REPORTER, path + "correction", project, right);
    }

    private void indicators(UUID project) {
        var path = "/v1/indicators/%s/";
        var day = today().toString();
        indicator(project, "逾期", today().plusDays(2));
        var measured = indicator(project, "监测", today().plusDays(400));
        post(REPORTER, path + "observations", measured, Map.of("date", day, "value", 10.5));
        var revision = Map.of(
                "targetValue", 14, "reasonCode", "POLICY_CHANGE", "reasonText", "中期调整", "documentRef", "甘政发〔2026〕2号");
        post(REPORTER, path + "revision", measured, revision);
        var observed = service.jdbc()
                .sql("select event_id from indicator_fact where indicator_id = :id and content ->> 'kind' = 'observed'")
                .param("id", measured)
                .query(UUID.class)
                .single();
        post(REPORTER, path + "correction", measured, Map.of("event", observed, "value", 10, "reasonText", "录入有误"));
        var cancelled = indicator(project, "取消", today().plusDays(400));
        post(REPORTER, path + "cancellation", cancelled, Map.of("reasonText", "并入新指标"));
    }

    private UUID indicator(UUID project, String title, LocalDate deadline) {
        var body = Map.of(
                "titleZh",
                title,
                "unit",
                "个",
                "direction",
                "AT_LEAST",
                "targetValue",
                12,
                "deadline",
                deadline.toString(),
                "precision",
                "day");
        return id(post(REPORTER, "/v1/projects/%s/indicators", project, body));
    }

    private Map<String, Object> post(TestTokens caller, String path, UUID id, Map<String, ?> body) {
        return ProgressCalls.body(calls.post(caller, path.formatted(id), body));
    }

    private static UUID id(Map<String, Object> answer) {
        return UUID.fromString((String) answer.get("id"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }
}
