package milepost.registry.imports.running;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.newPlace;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import milepost.registry.imports.ImportClient;
import milepost.registry.imports.handling.RowHandling;
import milepost.registry.imports.saved.SavedMappings;
import milepost.registry.imports.state.ImportProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** An instance ends in the middle of an import, and another one goes on. */
@RegistryIT
class ResumedImportIT {

    private static final int ROWS = 1_300;

    @Autowired
    RegistryClient anyone;

    @Autowired
    ImportWorker worker;

    @Autowired
    ImportRepository repository;

    @Autowired
    ImportProgressRepository progress;

    @Autowired
    DueRowRepository due;

    @Autowired
    ImportRowRepository rows;

    @Autowired
    ImportPartRepository parts;

    @Autowired
    RowHandling handling;

    @Autowired
    SavedMappings mappings;

    @Autowired
    ImportProperties properties;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    ImportClient imports;
    String mark;

    @BeforeEach
    void stop() {
        worker.stop();
        var registry = anyone.as(TestTokens.of(Role.REGISTRAR).regions("36").org("office-" + UUID.randomUUID()));
        imports = new ImportClient(registry);
        mark = newPlace() + newPlace();
    }

    @AfterEach
    void start() {
        worker.start();
    }

    @Test
    void whatOneInstanceBeganAnotherOneEnds() {
        var one = instance();
        var other = instance();
        var sent = json(imports.send(list(), "").expectStatus().isCreated());
        one.step(); // reads the file
        one.step(); // registers the first batch
        var registered = registered();
        assertThat(registered).isBetween(1L, (long) ROWS - 1);

        assertThat(other.step()).isFalse(); // one may still be at work
        expire(sent);
        while (other.step()) {
            one.step(); // finds that the import is not its own any more
        }

        assertThat(registered()).isEqualTo(ROWS);
        var done = read(sent);
        assertThat(done.get("state").asString()).isEqualTo("done");
        assertThat(done.at("/counts/registered").asInt()).isEqualTo(ROWS);
    }

    @Test
    void readingGoesOnBehindTheLastRowThatWasKept() {
        var one = instance();
        var sent = json(imports.send(list(), "dryRun=true").expectStatus().isCreated());
        one.step();
        jdbc.sql("delete from import_row where import_id = cast(:id as uuid) and number > 1001")
                .param("id", sent.get("id").asString())
                .update();
        jdbc.sql("""
                update project_import set state = 'reading', rows = 1000, read_to = 1001, leased_until = now()
                where id = cast(:id as uuid)
                """).param("id", sent.get("id").asString()).update();
        jdbc.sql("insert into import_part values (cast(:id as uuid), 0, :data)")
                .param("id", sent.get("id").asString())
                .param("data", list())
                .update();

        var other = instance();
        other.step();

        assertThat(read(sent).get("rows").asInt()).isEqualTo(ROWS);
    }

    @Test
    void aPausedImportIsNotTouchedUntilItGoesOn() {
        var one = instance();
        var sent = json(imports.send(list(), "").expectStatus().isCreated());
        one.step();
        one.step();
        act(sent, "pause");
        var registered = registered();

        assertThat(one.step()).isFalse();
        assertThat(registered()).isEqualTo(registered);
        act(sent, "resumption");
        while (one.step()) {
            assertThat(read(sent).get("handled").asInt()).isPositive();
        }

        assertThat(registered()).isEqualTo(ROWS);
    }

    private void act(JsonNode of, String what) {
        imports.registry()
                .post("/v1/imports/{id}/" + what, of.get("id").asString())
                .exchange()
                .expectStatus()
                .isOk();
    }

    private JsonNode read(JsonNode of) {
        return json(imports.read("/v1/imports/{id}", of.get("id").asString()));
    }

    private ImportSteps instance() {
        var batches = new ImportBatches(repository, progress, rows, due, parts, handling, transactions, properties);
        var reading = new FileReading(parts, batches, mappings);
        var meters = new ImportMeters(progress, new SimpleMeterRegistry());
        return new ImportSteps(progress, rows, due, batches, reading, properties, meters);
    }

    private void expire(JsonNode of) {
        jdbc.sql("update project_import set leased_until = now() where id = cast(:id as uuid)")
                .param("id", of.get("id").asString())
                .update();
    }

    private long registered() {
        return jdbc.sql("select count(*) from project where starts_with(name_zh, :mark)")
                .param("mark", mark)
                .query(Long.class)
                .single();
    }

    /** Works that are told apart by their numbers. */
    private byte[] list() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(i -> "%s第%d号水库,360100,水利".formatted(mark, i))
                .collect(Collectors.joining("\n", "项目名称,行政区划,类别\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
