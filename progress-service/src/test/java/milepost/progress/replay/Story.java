package milepost.progress.replay;

import static milepost.progress.ProgressCalls.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.Event;
import milepost.events.EventTypes;
import milepost.events.LifecycleEvent.ProjectReleased;
import milepost.events.LifecycleEvent.ProjectSeparated;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/** What happens to some projects in a year, in an order that a seed decides. What the service refuses is passed over. */
final class Story {

    static final TestTokens APPROVER =
            TestTokens.of(Role.APPROVER).regions("62", "64").org("ningxia-drc").subject("approver");
    private static final List<String> TYPES =
            List.of("START", "IN_SERVICE", "FEASIBILITY_APPROVED", "TRACK_LAID", "MAIN_WORKS_DONE", "LAND_APPROVED");
    private static final List<String> PRECISIONS = List.of("day", "month", "quarter", "year", "after");
    private static final List<String> REASONS = List.of("LAND", "FUNDING", "WEATHER");

    /** Of steps; each is taken twice first. */
    private static final int KINDS = 29;

    private final TestService service;
    private final ProgressCalls calls;
    private final TopicProbe topics;
    private final StoryClock clock;
    private final Random random;
    private final List<UUID> projects = new ArrayList<>();
    private final List<UUID> standing = new ArrayList<>();
    private final Map<UUID, UUID> merges = new HashMap<>();
    private final Map<UUID, Long> versions = new HashMap<>();

    Story(TestService service, TopicProbe topics, StoryClock clock, long seed) {
        this.service = service;
        this.calls = service.calls(topics);
        this.topics = topics;
        this.clock = clock;
        this.random = new Random(seed);
    }

    List<UUID> projects() {
        return projects;
    }

    void tell(int steps) {
        var first = register("640100", null);
        awaitHere(first);
        new EveryType(service, calls, clock).tell(first);
        for (var region : List.of("620100", "620100", "640100", "640100")) {
            standing.add(register(region, first));
        }
        awaitHere(projects.getLast());
        merge(first, any(standing));
        projects.forEach(project -> {
            add(project);
            add(project);
        });
        for (var step = 0; step < steps; step++) {
            step(step < 2 * KINDS ? step % KINDS : random.nextInt(KINDS));
        }
        clock.pass(35);
        service.sweep();
        standing.forEach(project -> post(REPORTER, project(project) + "/confirmations", Map.of("note", "完")));
    }

    private UUID register(String region, @Nullable UUID partOf) {
        var id = UUID.randomUUID();
        publish(id, ProgressCalls.partOf(id, "gansu-railway", region, partOf));
        projects.add(id);
        return id;
    }

    private void step(int kind) {
        switch (kind) {
            case 0, 1 -> add(any(standing));
            case 2 -> template(any(standing));
            case 3, 4, 5 -> move();
            case 6, 7 -> decide();
            case 8 -> withdraw();
            case 9 -> milestone("achievement", Map.of("actualDate", past(20)));
            case 10 -> milestone("partial-achievement", Map.of("day", past(20), "quantityDone", random.nextInt(100)));
            case 11 ->
                milestone(
                        "pause",
                        Map.of("since", past(9), "until", soon(20), "reasonCode", "WEATHER", "reasonText", "冬歇"));
            case 12 -> resume();
            case 13 -> milestone(random.nextBoolean() ? "waiver" : "cancellation", Map.of("reasonText", "无需办理"));
            case 14 -> amend();
            case 15, 16 -> correct();
            case 17 -> rescope(any(standing));
            case 18 -> report(any(standing));
            case 19 -> condition(any(standing));
            case 20 -> curve(any(standing));
            case 21, 22 -> {
                clock.pass(1 + random.nextInt(12));
                service.sweep();
            }
            case 23 -> indicator(any(standing));
            case 24 -> measure();
            case 25 -> confidence(any(standing));
            case 26 -> correctReported();
            case 27 -> separate();
            default -> {
                if (random.nextInt(3) == 0 && standing.size() > 2) {
                    merge();
                } else {
                    cite(any(standing));
                }
            }
        }
    }

    private void add(UUID project) {
        var body = new HashMap<String, Object>(Map.of(
                "type", any(TYPES),
                "titleZh", "里程碑" + random.nextInt(1000),
                "baselineDate", today().plusDays(random.nextInt(90) - 20).toString(),
                "precision", any(PRECISIONS)));
        if (random.nextBoolean()) {
            body.put("quantity", Map.of("planned", 340.5, "unit", "km"));
            body.put("segment", "第" + random.nextInt(5) + "标段");
            body.put("regionCode", "623001");
        }
        if (random.nextBoolean()) {
            body.put("occurredOn", past(100));
            body.put("backfill", true);
            milestoneOf(project).ifPresent(before -> body.put("dependsOn", List.of(before)));
        }
        post(REPORTER, project(project) + "/milestones", body);
    }

    private void template(UUID project) {
        post(
                REPORTER,
                project(project) + "/milestones/from-template",
                Map.of("template", "water-approval/1", "start", soon(30)));
    }

    private void move() {
        var body = new HashMap<String, Object>(Map.of(
                "newTarget", today().plusDays(random.nextInt(150)).toString(),
                "precision", any(PRECISIONS),
                "reasonCode", any(REASONS),
                "reasonText", "征迁滞后"));
        if (random.nextInt(3) == 0) {
            body.put("occurredOn", past(6));
            body.put("documentRef", "甘铁〔2026〕3号");
        }
        milestone("target-changes", body);
    }

    private void decide() {
        pending()
                .ifPresent(change -> post(
                        APPROVER,
                        "/v1/target-changes/" + change + "/decision",
                        Map.of(
                                "decision", any(List.of("APPROVED", "APPROVED", "REJECTED", "REJECTED_ADMIN")),
                                "reasonText", "审批意见",
                                "documentRef", "宁发改〔2026〕1号")));
    }

    private void withdraw() {
        pending()
                .ifPresent(change ->
                        post(REPORTER, "/v1/target-changes/" + change + "/withdrawal", Map.of("reasonText", "不再需要")));
    }

    private Optional<UUID> pending() {
        return pick("select c.id from target_change c join milestone m on m.id = c.milestone_id"
                + " where c.decision = 'PENDING' and m.project_id = any (cast(:ids as uuid[])) order by c.id");
    }

    private void resume() {
        pick("select m.id from milestone m join milestone_fact f on f.milestone_id = m.id"
                        + " where f.content ->> 'kind' = 'paused' and m.project_id = any (cast(:ids as uuid[])) order by m.id")
                .ifPresent(paused -> post(
                        REPORTER,
                        "/v1/milestones/" + paused + "/resumption",
                        Map.of("since", today().toString(), "note", "复工")));
    }

    private void amend() {
        milestoneOf(any(standing)).ifPresent(milestone -> {
            var patch = "{\"titleZh\":\"改名%d\",\"segment\":\"甘南段\"}".formatted(random.nextInt(1000));
            var version =
                    ProgressCalls.body(calls.get("/v1/milestones/" + milestone)).get("version");
            check(calls.patch(REPORTER, "/v1/milestones/" + milestone, patch, "\"" + version + "\"")
                    .returnResult()
                    .getStatus());
        });
    }

    private void correct() {
        milestoneOf(any(standing)).ifPresent(milestone -> {
            var facts = service.jdbc()
                    .sql("select event_id from milestone_fact where milestone_id = :id order by event_id")
                    .param("id", milestone)
                    .query(UUID.class)
                    .list();
            var kinds = List.<Map<String, Object>>of(
                    Map.of("day", past(30)), Map.of("target", soon(90)), Map.of("withdrawn", true));
            var body = new HashMap<>(any(kinds));
            body.put("event", any(facts));
            body.put("reasonText", "录入有误");
            post(REPORTER, "/v1/milestones/" + milestone + "/correction", body);
        });
    }

    private void rescope(UUID project) {
        milestoneOf(project)
                .ifPresent(milestone -> post(
                        APPROVER,
                        project(project) + "/rescopings",
                        Map.of(
                                "changes",
                                List.of(Map.of("what", "LENGTH", "before", "92.6", "after", "101.2", "unit", "km")),
                                "milestones",
                                List.of(Map.of("id", milestone, "baselineDate", soon(90))),
                                "reasonText",
                                "线路延长",
                                "documentRef",
                                "发改基础〔2026〕1号",
                                "occurredOn",
                                past(10))));
    }

    private void report(UUID project) {
        post(
                REPORTER,
                project(project) + "/reports",
                Map.of(
                        "asOfDate",
                        past(3),
                        "physicalPercent",
                        random.nextInt(1000) / 10.0,
                        "investmentDone",
                        "1200000.50",
                        "narrativeZh",
                        "进展",
                        "evidence",
                        List.of(Map.of("title", "月报", "number", "31号"))));
    }

    private void condition(UUID project) {
        var suspended = new HashMap<>(
                Map.of("condition", "SUSPENDED", "since", past(9), "reasonCode", "LAND", "reasonText", "征迁"));
        if (random.nextBoolean()) {
            suspended.put("until", soon(9));
        }
        var active = Map.of("condition", "ACTIVE", "since", past(9));
        post(REPORTER, project(project) + "/condition", random.nextBoolean() ? suspended : active);
    }

    private void confidence(UUID project) {
        post(
                REPORTER,
                project(project) + "/confidence",
                Map.of("level", any(List.of("PROBABLE", "IN_DOUBT")), "asOfDate", past(9), "narrativeZh", "资金未落实"));
    }

    private void correctReported() {
        pick("""
                select event_id from (
                    select event_id, project_id from project_condition union all select event_id, project_id from progress_report
                    union all select event_id, project_id from project_confirmation
                    union all select event_id, project_id from project_confidence
                    union all select event_id, project_id from planned_curve) told
                where project_id = any (cast(:ids as uuid[]))
                order by event_id
                """).ifPresent(event -> {
            var project = service.jdbc()
                    .sql("select cast(subject as uuid) from ledger_entry where event_id = :id")
                    .param("id", event)
                    .query(UUID.class)
                    .optional();
            var body = new HashMap<String, Object>(Map.of("event", event, "reasonText", "录入有误"));
            if (random.nextInt(3) == 0) {
                body.put("withdrawn", true);
            } else {
                body.put("day", past(20));
            }
            project.ifPresent(id -> post(REPORTER, project(id) + "/correction", body));
        });
    }

    private void indicator(UUID project) {
        post(
                REPORTER,
                project(project) + "/indicators",
                Map.of(
                        "titleZh", "指标" + random.nextInt(1000),
                        "unit", "个",
                        "direction", any(List.of("AT_LEAST", "AT_MOST", "ABOUT")),
                        "baseValue", 9.5,
                        "baseDate", past(90),
                        "targetValue", 12,
                        "deadline", soon(30),
                        "precision", any(List.of("day", "month")),
                        "occurredOn", past(9)));
    }

    private void measure() {
        pick("select id from indicator where project_id = any (cast(:ids as uuid[])) order by id")
                .ifPresent(id -> {
                    var facts = service.jdbc()
                            .sql("select event_id from indicator_fact where indicator_id = :id order by event_id")
                            .param("id", id)
                            .query(UUID.class)
                            .list();
                    var path = "/v1/indicators/" + id;
                    switch (random.nextInt(6)) {
                        case 0, 1 ->
                            post(
                                    REPORTER,
                                    path + "/observations",
                                    Map.of("date", past(20), "value", random.nextInt(150) / 10.0, "note", "年报"));
                        case 2 ->
                            post(
                                    REPORTER,
                                    path + "/revision",
                                    Map.of(
                                            "targetValue",
                                            10 + random.nextInt(5),
                                            "reasonCode",
                                            "FUNDING",
                                            "reasonText",
                                            "调整",
                                            "documentRef",
                                            "甘政发〔2026〕2号"));
                        case 3, 4 ->
                            post(
                                    REPORTER,
                                    path + "/correction",
                                    Map.of("event", any(facts), "date", past(20), "reasonText", "录入有误"));
                        default -> post(REPORTER, path + "/cancellation", Map.of("reasonText", "并入新指标"));
                    }
                });
    }

    private void curve(UUID project) {
        var points = List.of(
                Map.of("date", "2026-01-01", "physicalPercent", 0, "investment", "0"),
                Map.of("date", "2027-01-01", "physicalPercent", 100.0, "investment", "23390000000"));
        post(REPORTER, project(project) + "/planned-curve", Map.of("points", points, "reasonText", "调整"));
    }

    private void merge() {
        var gone = standing.remove(random.nextInt(standing.size()));
        merge(gone, any(standing));
    }

    /** Undoes the merge of a project into one that stands; those that were merged into it before go with it. */
    private void separate() {
        var wrong = merges.keySet().stream()
                .filter(id -> standing.contains(merges.get(id)))
                .sorted()
                .toList();
        if (wrong.isEmpty()) {
            return;
        }
        var id = any(wrong);
        var from = merges.remove(id);
        var with = projects.stream().filter(other -> leadsTo(other, id)).toList();
        var described = ProgressCalls.registered(id, "gansu-railway").project();
        publish(id, new ProjectSeparated(id, from, described, with, "两个项目", null));
        publish(from, new ProjectReleased(from, id, described, List.of(), List.of(), "两个项目"));
        Awaitility.await()
                .until(() -> service.jdbc()
                        .sql("select merged_into is null from project where id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .single());
        standing.add(id);
    }

    private boolean leadsTo(UUID project, UUID into) {
        var next = merges.get(project);
        return next != null && (next.equals(into) || leadsTo(next, into));
    }

    private void merge(UUID gone, UUID into) {
        merges.put(gone, into);
        publish(gone, new ProjectMerged(gone, into, "同一项目", null));
        Awaitility.await()
                .until(() -> service.jdbc()
                        .sql("select merged_into is not null from project where id = :id")
                        .param("id", gone)
                        .query(Boolean.class)
                        .single());
    }

    private void cite(UUID project) {
        publish(
                project,
                new ProjectCited(
                        project,
                        UUID.randomUUID(),
                        "plan-" + random.nextInt(9),
                        "二（二）",
                        "兰州至合作",
                        "construction",
                        "加快建设",
                        LocalDate.parse("2027-12-31"),
                        null));
    }

    private void milestone(String what, Map<String, Object> body) {
        milestoneOf(any(standing)).ifPresent(id -> post(REPORTER, "/v1/milestones/" + id + "/" + what, body));
    }

    private Optional<UUID> milestoneOf(UUID project) {
        var found = service.jdbc()
                .sql("select id from milestone where project_id = :id order by id")
                .param("id", project)
                .query(UUID.class)
                .list();
        return found.isEmpty() ? Optional.empty() : Optional.of(any(found));
    }

    private Optional<UUID> pick(String sql) {
        var found = service.jdbc()
                .sql(sql)
                .param("ids", standing.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list();
        return found.isEmpty() ? Optional.empty() : Optional.of(any(found));
    }

    private void post(TestTokens caller, String path, Object body) {
        check(calls.post(caller, path, body).returnResult().getStatus());
    }

    private static void check(HttpStatusCode status) {
        assertThat(status.value()).isIn(200, 201, 409, 422);
    }

    private void awaitHere(UUID project) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> service.jdbc()
                        .sql("select exists (select from project where id = :id)")
                        .param("id", project)
                        .query(Boolean.class)
                        .single());
    }

    private void publish(UUID project, Event data) {
        var now = clock.instant();
        var envelope = new EventEnvelope(
                EventIds.next(),
                EventSource.of(data),
                EventTypes.nameOf(data.getClass()),
                project.toString(),
                versions.merge(project, 1L, Long::sum),
                now,
                now,
                new Author("registrar", null),
                null);
        topics.publish(envelope, EventJson.write(data));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private String past(int days) {
        return today().minusDays(random.nextInt(days)).toString();
    }

    private String soon(int days) {
        return today().plusDays(1 + random.nextInt(days)).toString();
    }

    private static String project(UUID id) {
        return "/v1/projects/" + id;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
