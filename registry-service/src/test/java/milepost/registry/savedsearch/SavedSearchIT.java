package milepost.registry.savedsearch;

import static milepost.registry.RegistryClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@RegistryIT
class SavedSearchIT {

    private static final String SEARCHES = "/v1/saved-searches";
    private static final String SEARCH = "/v1/saved-searches/{id}";

    @Autowired
    RegistryClient registry;

    RegistryClient owner;
    RegistryClient colleague;
    RegistryClient stranger;

    @BeforeEach
    void people() {
        var org = "office-" + UUID.randomUUID();
        owner = person(org);
        colleague = person(org);
        stranger = person("office-" + UUID.randomUUID());
    }

    @Test
    void aSavedSearchLeadsToItsResults() {
        var plan = registry.newPlan();
        var id = registry.registered(RegistryClient.project()).get("id").asString();
        registry.cite(id, RegistryClient.citation(plan, "铁路")).expectStatus().isCreated();

        var created = owner.post(SEARCHES)
                .body(search(
                        "在建铁路", Map.of("category", List.of("railway", "highway"), "plan", plan), "-updated", false))
                .exchange();

        created.expectStatus().isCreated().expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
        var saved = json(created);
        assertThat(saved.get("own").asBoolean()).isTrue();
        assertThat(saved.at("/filter/category/1").asString()).isEqualTo("highway");
        assertThat(saved.get("filter").propertyNames()).containsExactlyInAnyOrder("category", "plan");
        assertThat(saved.get("results").asString())
                .isEqualTo("/v1/projects?category=railway%2Chighway&plan=" + plan + "&sort=-updated");
        assertThat(json(get(owner, SEARCH, saved.get("id").asString()))).isEqualTo(saved);
        assertThat(json(registry.get("/v1/projects?category=railway,highway&plan={plan}&sort=-updated", plan))
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void colleaguesSeeWhatIsSharedAndNobodyElseDoes() {
        var own = saved(owner, "自用", false);
        var shared = saved(owner, "共享", true);

        assertThat(ids(owner)).containsExactly(own, shared);
        assertThat(ids(colleague)).containsExactly(shared);
        assertThat(ids(stranger)).isEmpty();
        assertThat(json(get(colleague, SEARCH, shared)).get("own").asBoolean()).isFalse();
        get(colleague, SEARCH, own).expectStatus().isNotFound();
        get(stranger, SEARCH, shared).expectStatus().isNotFound();
        registry.get(SEARCH, shared).expectStatus().isUnauthorized();
        registry.get(SEARCHES).expectStatus().isUnauthorized();
    }

    @Test
    void peopleWithoutAnOrganisationShareWithNobody() {
        var one = person(null);
        var shared = saved(one, "共享", true);

        assertThat(ids(one)).containsExactly(shared);
        assertThat(ids(person(null))).isEmpty();
    }

    @Test
    void onlyTheOwnerChangesAndDeletes() {
        var shared = saved(owner, "共享", true);
        var own = saved(owner, "自用", false);

        patch(colleague, shared, 1, "{\"name\":\"改名\"}").expectStatus().isForbidden();
        delete(colleague, shared).expectStatus().isForbidden();
        patch(colleague, own, 1, "{\"name\":\"改名\"}").expectStatus().isNotFound();
        delete(colleague, own).expectStatus().isNotFound();
        patch(owner, shared, 1, "{\"name\":\"改名\",\"shared\":false}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"");
        assertThat(ids(colleague)).isEmpty();
        assertThat(json(get(owner, SEARCH, shared)).get("name").asString()).isEqualTo("改名");
        delete(owner, shared).expectStatus().isNoContent();
        get(owner, SEARCH, shared).expectStatus().isNotFound();
        delete(owner, shared).expectStatus().isNotFound();
    }

    @Test
    void aChangeNamesTheVersionThatWasRead() {
        var id = saved(owner, "在建", false);

        patch(owner, id, 1, "{\"filter\":{\"q\":\"兰州\"}}").expectStatus().isOk();
        patch(owner, id, 1, "{\"name\":\"旧版\"}").expectStatus().isEqualTo(412);
        var same = patch(owner, id, 2, "{\"filter\":{\"q\":\"兰州\"}}");

        same.expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
        assertThat(json(same).at("/filter/category/0").asString()).isEqualTo("railway");
        owner.http()
                .patch()
                .uri(SEARCH, id)
                .header(HttpHeaders.AUTHORIZATION, owner.token().bearer())
                .contentType(RegistryClient.MERGE_PATCH)
                .body("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(428);
    }

    @Test
    void aNameIsTakenOnlyForItsOwner() {
        saved(owner, "在建", false);
        var other = saved(owner, "停工", false);

        owner.post(SEARCHES)
                .body(search("在建", Map.of(), null, false))
                .exchange()
                .expectStatus()
                .isEqualTo(409);
        patch(owner, other, 1, "{\"name\":\"在建\"}").expectStatus().isEqualTo(409);
        saved(colleague, "在建", true);
    }

    @Test
    void theFilterIsCheckedLikeThatOfTheList() {
        var filter = Map.of("category", List.of("railways"), "region", "62x", "clause", "一", "q", "、、");

        var problem = json(owner.post(SEARCHES)
                .body(search("错", filter, null, false))
                .exchange()
                .expectStatus()
                .isBadRequest());

        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .contains("/filter/category/0", "/filter/region", "/filter/clause", "/filter/q");
        var unknown = json(owner.post(SEARCHES)
                .body(search("错", Map.of("plan", "no-such-plan", "regionSet", "no-such-set"), "relevance", false))
                .exchange()
                .expectStatus()
                .isBadRequest());
        assertThat(unknown.get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder("/filter/plan", "/filter/regionSet", "/sort");
        assertThat(ids(owner)).isEmpty();
    }

    @Test
    void aSearchWhoseClauseIsGoneIsStillReadAndRenamed() {
        var plan = registry.newPlan();
        var id = json(owner.post(SEARCHES)
                        .body(search("条款", Map.of("plan", plan, "clause", "二（二）"), null, false))
                        .exchange()
                        .expectStatus()
                        .isCreated())
                .get("id")
                .asString();
        registry.patchPlan(plan, 1)
                .body(Map.of("clauses", List.of(Map.of("number", "九", "headingZh", "其他"))))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(json(get(owner, SEARCH, id)).at("/filter/clause").asString()).isEqualTo("二（二）");
        patch(owner, id, 1, "{\"name\":\"旧条款\"}").expectStatus().isOk();
        patch(owner, id, 2, "{\"filter\":{\"region\":\"62\"}}").expectStatus().isBadRequest();
        registry.get("/v1/projects?plan={plan}&clause={clause}", plan, "二（二）")
                .expectStatus()
                .isBadRequest();
        patch(owner, id, 2, "{\"filter\":{\"clause\":null}}").expectStatus().isOk();
    }

    @Test
    void theSameKeySavesOnce() {
        var key = UUID.randomUUID().toString();
        var body = search("一次", Map.of(), null, false);

        var first = keyed(key, body);
        var again = keyed(key, body);

        assertThat(json(again)).isEqualTo(json(first));
        assertThat(ids(owner)).hasSize(1);
    }

    @Test
    void theListHasPages() {
        var all = new ArrayList<String>();
        for (var n = 0; n < 5; n++) {
            all.add(saved(owner, "第" + n, n % 2 == 0));
        }

        var first = json(get(owner, SEARCHES + "?limit=3"));
        var rest = json(get(
                owner,
                SEARCHES + "?limit=3&cursor={cursor}",
                first.get("nextCursor").asString()));

        assertThat(ids(first)).isEqualTo(all.subList(0, 3));
        assertThat(ids(rest)).isEqualTo(all.subList(3, 5));
        assertThat(rest.get("nextCursor").isNull()).isTrue();
    }

    private ResponseSpec keyed(String key, Map<String, ?> body) {
        return owner.post(SEARCHES)
                .header("Idempotency-Key", key)
                .body(body)
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private RegistryClient person(@Nullable String org) {
        return registry.as(TestTokens.of(Role.SUBSCRIBER)
                .subject("person-" + UUID.randomUUID())
                .org(org));
    }

    private String saved(RegistryClient person, String name, boolean shared) {
        return json(person.post(SEARCHES)
                        .body(search(name, Map.of("category", List.of("railway")), null, shared))
                        .exchange()
                        .expectStatus()
                        .isCreated())
                .get("id")
                .asString();
    }

    private static Map<String, Object> search(
            String name, Map<String, ?> filter, @Nullable String sort, boolean shared) {
        var search = new HashMap<String, Object>();
        search.put("name", name);
        search.put("filter", filter);
        search.put("sort", sort);
        search.put("shared", shared);
        return search;
    }

    private static ResponseSpec get(RegistryClient person, String uri, Object... variables) {
        return person.http()
                .get()
                .uri(uri, variables)
                .header(HttpHeaders.AUTHORIZATION, person.token().bearer())
                .exchange();
    }

    private static ResponseSpec patch(RegistryClient person, String id, long version, String body) {
        return person.http()
                .patch()
                .uri(SEARCH, id)
                .header(HttpHeaders.AUTHORIZATION, person.token().bearer())
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .contentType(RegistryClient.MERGE_PATCH)
                .body(body)
                .exchange();
    }

    private static ResponseSpec delete(RegistryClient person, String id) {
        return person.http()
                .delete()
                .uri(SEARCH, id)
                .header(HttpHeaders.AUTHORIZATION, person.token().bearer())
                .exchange();
    }

    private static List<String> ids(RegistryClient person) {
        return ids(json(get(person, SEARCHES)));
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
