package milepost.registry.imports.reading.oc4ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import milepost.registry.imports.reading.FileFormat;
import milepost.registry.imports.reading.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages and lines of any order and size are read project by project, and nothing of them is passed over unnamed. */
class Oc4idsRowsTest {

    private static final long LITTLE = 40_000_000;
    private static final int MANY = 20_000;

    @Test
    void thePackageMayBeDescribedBehindItsProjects() throws IOException {
        var rows = read("{\"projects\":[{\"id\":\"a\",\"title\":\"甲\"},{\"id\":\"b\",\"title\":\"乙\"}],\"uri\":\"u\","
                + "\"publisher\":{\"name\":\"n\"},\"version\":\"1.0\"}");

        assertThat(rows).extracting(Oc4idsRow::title).containsExactly("甲", "乙");
        assertThat(rows).extracting(Oc4idsRow::number).containsExactly(1, 2);
        assertThat(rows.getFirst().findings()).isEmpty();
        assertThat(rows.getLast().findings())
                .containsExactly(
                        Finding.of("package-not-taken", "", "uri, publisher, version"),
                        Finding.of("other-version", "version", "1.0"));
    }

    @Test
    void linesAreProjectsOrPackages() throws IOException {
        var rows = read(
                "{\"id\":\"a\",\"title\":\"甲\"}\r\n\n{\"uri\":\"u\",\"projects\":[{\"id\":\"b\",\"title\":\"乙\"}]}\n"
                        + "{\"uri\":\"v\",\"projects\":[]}\n{\"uri\":\"w\",\"version\":\"0.9\"}\n[1]\n\"x\"\n{\"title\":\"丙\"}");

        assertThat(rows).extracting(Oc4idsRow::title).containsExactly("甲", "乙", "", "", "丙");
        assertThat(rows.get(1).findings()).extracting(Finding::code).containsExactly("package-not-taken");
        assertThat(rows.get(2).findings()).extracting(Finding::code).containsExactly("not-an-object");
    }

    @Test
    void whatIsNotTakenIsNamedOnceHoweverOftenItOccurs() throws IOException {
        var row = read("{\"title\":\"甲\",\"purpose\":\"p\",\"benefits\":[],\"social\":{},\"milestones\":null,"
                        + "\"contractingProcesses\":[{\"id\":{\"x\":[[]]}},{}],"
                        + "\"budget\":{\"finance\":[{\"id\":\"1\"}],\"amount\":{\"amount\":1.10,\"currency\":\"CNY\"}},"
                        + "\"parties\":[{\"id\":\"a\",\"people\":[{}]},{\"id\":\"b\",\"people\":[{}]}],"
                        + "\"sector\":\"health\",\"type\":[\"x\"],\"locations\":{\"id\":\"1\"},\"description\":{\"a\":1},\"title\":\"乙\"}")
                .getFirst();

        assertThat(row.project())
                .isEqualTo("{\"title\":\"甲\",\"budget\":{\"amount\":{\"amount\":1.10,\"currency\":\"CNY\"}},"
                        + "\"parties\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"sector\":\"health\"}");
        assertThat(row.findings())
                .containsExactly(
                        Finding.of("not-taken", "purpose"),
                        Finding.of("not-taken", "contractingProcesses"),
                        Finding.of("not-taken", "budget.finance"),
                        Finding.of("not-taken", "parties[].people"),
                        Finding.of("wrong-form", "type"),
                        Finding.of("wrong-form", "locations"),
                        Finding.of("wrong-form", "description"),
                        Finding.of("repeated-member", "title"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Point              | [103.8, 36.1]                                | ''
            Point              | [36.1, 103.8, 1500]                          | axes-swapped
            MultiPoint         | [[103.8, 36.1], [36.1, 103.8]]               | axes-swapped
            LineString         | [[103.8, 36.1], [104, 36]]                   | ''
            MultiLineString    | [[[36, 104], [36.1, 103.8]]]                 | axes-swapped
            Polygon            | [[[103, 36], [104, 36], [104, 37], [103, 36]]] | ''
            MultiPolygon       | [[[[36, 103], [36, 104], [37, 104], [36, 103]]]] | axes-swapped
            Point              | [-0.11, 52.2]                                | geometry-outside
            Point              | ["a", "b"]                                   | geometry-unreadable
            Point              | []                                           | geometry-unreadable
            Point              | 7                                            | geometry-unreadable
            Point              | [{"a": [1, 2]}]                              | geometry-unreadable
            """)
    void theAxesOfEveryKindOfGeometryAreLookedAt(String kind, String coordinates, String found) throws IOException {
        var row =
                read("{\"title\":\"甲\",\"locations\":[{\"geometry\":{\"coordinates\":%s,\"type\":\"%s\"}}],\"id\":\"a\"}"
                                .formatted(coordinates, kind))
                        .getFirst();

        assertThat(row.project()).contains("{\"geometry\":{\"type\":\"" + kind + "\"}}");
        assertThat(row.id()).isEqualTo("a");
        assertThat(row.findings()).extracting(Finding::code).isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @Test
    void timesOfAllFormsAreInTheirOrder() {
        var times = Stream.of(
                        "1969-01-01",
                        "2020-01-01",
                        "2020-01-01T00:00:01+00:00",
                        "2020-01-01T00:00:01.5Z",
                        "2020-01-01T10:00:00+08:00",
                        "2020-01-01T03:00:00")
                .map(UpdatedAt::of)
                .toList();

        assertThat(times).isSorted().doesNotHaveDuplicates().doesNotContain("");
        assertThat(UpdatedAt.of("yesterday")).isEmpty();
        assertThat(UpdatedAt.of("+999999999-01-01T00:00:00Z")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"uri":"u","projects":[{"id":"a"},{"id":"b","title"    | broken-json
            {"uri":"u","projects":[{"id":"a"}                      | broken-json
            {"uri":"u","projects":[{"id":"a"}]                     | broken-json
            {"title":"a"} {"title":"b",}                           | broken-json
            {"title":"a","id":01}                                  | broken-json
            {"title":"a"}}                                         | broken-json
            {"title":NaN}                                          | broken-json
            {"uri":"u","projects":[]}                              | no-projects
            {"uri":"u","publisher":{"name":"n"}}                   | no-projects
            {"uri":"u","projects":null}                            | no-projects
            """)
    void aBrokenFileSaysWhatIsWrong(String file, String code) {
        assertThatThrownBy(() -> read(file)).hasMessageStartingWith(code);
    }

    @Test
    void theLineOfWhatIsBrokenIsTold() {
        assertThatThrownBy(() -> read("{\"title\":\"a\"}\n{\"title\":\"b\"}\n{\"title\":}"))
                .hasMessageStartingWith("broken-json [3, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void whatIsNestedTooDeepIsRefused(String open) {
        assertThatThrownBy(() -> read("{\"title\":\"a\",\"x\":" + open.repeat(100_000)))
                .hasMessageStartingWith("json-beyond-limits");
    }

    @Test
    void textsAndNumbersAndNamesThatAreTooLongAreRefused() {
        assertThatThrownBy(() -> read("{\"uri\":\"\",\"title\":\"" + "a".repeat(300_000) + "\"}"))
                .hasMessageStartingWith("json-beyond-limits");
        assertThatThrownBy(() -> read("{\"title\":\"\",\"budget\":{\"amount\":{\"amount\":" + "9".repeat(5000) + "}}}"))
                .hasMessageStartingWith("json-beyond-limits");
        assertThatThrownBy(() -> read("{\"title\":\"\",\"" + "n".repeat(5000) + "\":1}"))
                .hasMessageStartingWith("json-beyond-limits");
    }

    @Test
    void aProjectOfWhichTooMuchWouldBeKeptHoldsUpNoOther() throws IOException {
        var rows = read("{\"uri\":\"u\",\"projects\":[{\"title\":\"甲\",\"sector\":[" + "\"a\",".repeat(100_000)
                + "\"b\"]},{\"title\":\"乙\"}]}");

        assertThat(rows.getFirst().project()).isEmpty();
        assertThat(rows.getFirst().findings()).contains(Finding.of("project-too-long", "", "200000"));
        assertThat(rows.getLast().project()).isEqualTo("{\"title\":\"乙\"}");
    }

    @Test
    void whatIsPassedOverIsNeverInMemoryAsAWhole() throws IOException {
        var file = ("{\"title\":\"甲\",\"purpose\":\"" + "p".repeat(20_000_000) + "\",\"documents\":["
                        + "{\"id\":\"1\",\"title\":\"x\"},".repeat(1_000_000)
                        + "{}],\"locations\":[{\"geometry\":{\"coordinates\":["
                        + "[103.5,36.5],".repeat(1_000_000) + "[36,104]]}}]}")
                .getBytes(StandardCharsets.UTF_8);

        var before = allocated();
        var count = 0;
        try (var rows =
                TableFile.rows(FileFormat.OC4IDS, StandardCharsets.UTF_8, new ByteArrayInputStream(file), null)) {
            while (rows.next() != null) {
                count++;
            }
        }

        assertThat(count).isEqualTo(1);
        assertThat(allocated() - before).isLessThan(LITTLE);
    }

    @Test
    void aHundredMembersAreNamedAtMost() throws IOException {
        var members = new StringBuilder("{\"title\":\"甲\"");
        for (var i = 0; i < MANY; i++) {
            members.append(",\"x").append(i).append("\\u0000\\n\":1");
        }

        var row = read(members + "}").getFirst();

        assertThat(row.findings()).hasSize(101).contains(Finding.of("more-not-taken", "", "100"));
        assertThat(row.findings().getFirst().path()).isEqualTo("x0");
    }

    @Test
    void whatTheDatabaseCannotStoreIsTakenOut() throws IOException {
        var row = read("{\"title\":\"甲\\u0000\\ud800乙\\ud83d\\ude00\",\"id\":\"a\\u0000\"}")
                .getFirst();

        assertThat(row.title()).isEqualTo("甲\uFFFD乙😀");
        assertThat(row.project()).isEqualTo("{\"title\":\"甲\uFFFD乙😀\",\"id\":\"a\"}");
        assertThat(row.id()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"uri":"u","projects":[                            | OC4IDS
            {"projects":[{"nameZh":                            | OC4IDS
            { "id": "a", "title": "b                           | OC4IDS
            {"contractingProcesses":[{                         | OC4IDS
            {"id":"a","status":"x","identifiers":[             | OC4IDS
            {"id":"a","version":2,"nameZh":"b","title":"c"     | NDJSON
            {"nameZh":"b                                       | NDJSON
            {no                                                | NDJSON
            {"import":{"row":1},"category":"x"}                | NDJSON
            名称,地区                                            | CSV
            """)
    void theFormatIsToldByTheFirstMembers(String file, FileFormat format) {
        assertThat(FileFormat.ofFile(file.getBytes(StandardCharsets.UTF_8))).isEqualTo(format);
        assertThat(FileFormat.ofFile(("\uFEFF" + file).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(format);
        assertThat(FileFormat.ofFile(file.getBytes(StandardCharsets.UTF_16))).isEqualTo(format);
    }

    @Test
    void theFileMayBeInOtherEncodings() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("GB18030"))) {
            var file = "{\"title\":\"甲𠀀铁路\"}".getBytes(charset);

            assertThat(read(new ByteArrayInputStream(file), charset))
                    .extracting(Oc4idsRow::title)
                    .containsExactly("甲𠀀铁路");
        }
    }

    private static List<Oc4idsRow> read(String file) throws IOException {
        return read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static List<Oc4idsRow> read(InputStream file, Charset charset) throws IOException {
        var all = new ArrayList<Oc4idsRow>();
        try (var rows = TableFile.rows(FileFormat.OC4IDS, charset, file, null)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                all.add(Oc4idsRow.of(row));
            }
        }
        return all;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
