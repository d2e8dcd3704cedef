package milepost.registry.decoding;

import static milepost.registry.RegistryClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RegistryIT
class DecodeProjectCodeIT {

    @Autowired
    RegistryClient registry;

    @ParameterizedTest
    @CsvSource({
        "2206-441624-04-01-569676, 2022-06, 441624, 04, true, 01, true, 56967, 6",
        "2509-320193-89-01-544060, 2025-09, 320193, 89, false, 01, true, 54406, 0",
        "2603-141124-89-05-346948, 2026-03, 141124, 89, false, 05, true, 34694, 8",
        "2211-441900-04-02-310151, 2022-11, 441900, 04, true, 02, true, 31015, 1",
        "2111-522323-04-07-342068, 2021-11, 522323, 04, true, 07, false, 34206, 8",
    })
    void aCodeOfTheCurrentFormIsTakenApart(
            String code,
            String time,
            String region,
            String department,
            boolean knownDepartment,
            String type,
            boolean knownType,
            String serial,
            String given) {
        var decoded = decoded(code);

        assertThat(decoded.get("form").asString()).isEqualTo("current");
        assertThat(decoded.get("time").asString()).isEqualTo(time);
        assertThat(decoded.at("/region/code").asString()).isEqualTo(region);
        assertThat(decoded.at("/department/code").asString()).isEqualTo(department);
        assertThat(decoded.at("/department/known").asBoolean()).isEqualTo(knownDepartment);
        assertThat(decoded.at("/type/code").asString()).isEqualTo(type);
        assertThat(decoded.at("/type/known").asBoolean()).isEqualTo(knownType);
        assertThat(decoded.get("serial").asString()).isEqualTo(serial);
        assertThat(decoded.at("/checkDigit/given").asString()).isEqualTo(given);
        assertThat(decoded.get("industry").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2206-441624-04-01-569676", "2111-522323-04-01-342068", "2509-140602-89-05-864976"})
    void aRightCheckDigitIsNoWarning(String code) {
        var decoded = decoded(code);

        assertThat(decoded.at("/checkDigit/valid").asBoolean()).isTrue();
        assertThat(warnings(decoded)).doesNotContain("check-digit");
    }

    @Test
    void aWrongCheckDigitIsAWarningWithTheRightOne() {
        var decoded = decoded("2206-441624-04-01-569675");

        assertThat(decoded.at("/checkDigit/valid").asBoolean()).isFalse();
        assertThat(decoded.at("/checkDigit/expected").asString()).isEqualTo("6");
        var warning = decoded.get("warnings")
                .valueStream()
                .filter(one -> one.get("code").asString().equals("check-digit"))
                .findFirst()
                .orElseThrow();
        assertThat(warning.get("zh").asString()).contains("5").contains("应为 6");
        assertThat(warning.get("en").asString()).contains("lead to 6");
    }

    @Test
    void aCodeOfTheFormerFormNamesItsIndustry() {
        var decoded = decoded("2020-330327-48-01-123456");

        assertThat(decoded.get("form").asString()).isEqualTo("former");
        assertThat(decoded.get("time").asString()).isEqualTo("2020");
        assertThat(decoded.at("/industry/zh").asString()).isEqualTo("土木工程建筑业");
        assertThat(decoded.at("/industry/section").asString()).isEqualTo("E");
        assertThat(decoded.at("/type/zh").asString()).isEqualTo("审批");
        assertThat(decoded.get("checkDigit").isNull()).isTrue();
        assertThat(decoded.get("department").isNull()).isTrue();
        assertThat(warnings(decoded)).doesNotContain("check-digit", "former-edition");
        assertThat(decoded("2020-451421-88-03-123456").at("/type/zh").asString())
                .isEqualTo("备案");
        assertThat(warnings(decoded("2017-130000-98-01-00001"))).contains("unknown-industry");
        assertThat(warnings(decoded("2017-130000-59-01-00001"))).contains("former-edition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22064416240401569676", "2206－441624－04－01－569676", " ２２０６-441624-04-01-569676 "})
    void hyphensMayBeOthersOrLeftOut(String code) {
        assertThat(decoded(code).get("code").asString()).isEqualTo("2206-441624-04-01-569676");
    }

    @Test
    void theRegionHasTheNameAndTheValidityOfItsCode() {
        registry.define(RegistryClient.region("100000"), RegistryClient.region("340000"), county("340101", null, null))
                .expectStatus()
                .isOk();
        registry.define(
                        RegistryClient.region("340100"),
                        county("340102", null, "2020-07-01"),
                        county("340103", "2022-01-01", null))
                .expectStatus()
                .isOk();

        var lasting = decoded("2206-340101-04-01-569676");
        var abolished = decoded("2206-340102-04-01-569676");
        var later = decoded("2111-340103-04-01-569676");

        assertThat(lasting.at("/region/nameZh").asString()).isEqualTo("测试340101");
        assertThat(warnings(lasting)).doesNotContain("unknown-region", "region-not-valid-then");
        assertThat(abolished.at("/region/validTo").asString()).isEqualTo("2020-07-01");
        assertThat(warnings(abolished)).contains("region-not-valid-then");
        assertThat(warnings(decoded("2020-340102-48-01-123456"))).doesNotContain("region-not-valid-then");
        assertThat(warnings(later)).contains("region-not-valid-then");
        assertThat(warnings(decoded("2206-340999-04-01-569676"))).contains("unknown-region");
        assertThat(warnings(decoded("9906-340101-04-01-569676"))).contains("time-to-come");
    }

    @ParameterizedTest
    @CsvSource({
        "2213-441624-04-01-569676, code-time",
        "2014-441624-04-01-569676, code-time",
        "2206-44162-04-01-569676, code-region",
        "2206-441624-4-01-569676, code-office",
        "2206-441624-04-0x-569676, code-type",
        "2206-441624-04-01-56967, code-serial",
        "2206-441624-04-01, code-parts",
    })
    void aTextThatIsNoCodeIsRefusedWithThePartThatIsWrong(String text, String fault) {
        var problem = json(
                registry.get("/v1/project-codes/{code}", text).expectStatus().isBadRequest());

        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("code").asString())
                        .toList())
                .containsExactly(fault);
    }

    @Test
    void allWrongPartsAreNamed() {
        var problem = json(registry.get("/v1/project-codes/{code}", "2213-44-04-1-x")
                .expectStatus()
                .isBadRequest());

        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("code").asString())
                        .toList())
                .containsExactly("code-time", "code-region", "code-type", "code-serial");
    }

    private static Map<String, Object> county(String code, String from, String to) {
        var county = RegistryClient.region(code);
        county.put("parent", "340000");
        county.put("validFrom", from);
        county.put("validTo", to);
        return county;
    }

    private JsonNode decoded(String code) {
        return json(
                registry.get("/v1/project-codes/{code}", code).expectStatus().isOk());
    }

    private static List<String> warnings(JsonNode decoded) {
        return decoded.get("warnings")
                .valueStream()
                .map(warning -> warning.get("code").asString())
                .toList();
    }
}
