package milepost.standalone.seeds;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import milepost.standalone.seeds.catalogue.CatalogueException;
import milepost.standalone.seeds.catalogue.SeedCatalogue;
import milepost.standalone.seeds.client.ApiClient;
import milepost.standalone.seeds.client.LoadAbortedException;
import org.jspecify.annotations.Nullable;

/**
 * Loads the catalogue into a registry and its histories into progress-service, through their public APIs. Existing data are not
 * changed, so a load may be repeated or resumed at any time. A row that is refused is reported with the reason, and the load
 * continues.
 */
public final class SeedLoader {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    /**
     * @param registry the address of registry-service
     * @param progress the address of progress-service
     * @param token supplies the bearer token of a registrar and reporter for each call
     * @param out receives the progress
     */
    public LoadReport load(Path seedsDir, URI registry, URI progress, Supplier<String> token, PrintStream out) {
        return load(
                seedsDir,
                new ApiClient(registry, token, FIRST_PAUSE),
                new ApiClient(progress, token, FIRST_PAUSE),
                Progress.on(out));
    }

    LoadReport load(Path seedsDir, ApiClient client, ApiClient progressClient, Progress progress) {
        var regions = new Tally("regions", progress);
        var sets = new Tally("sets", progress);
        var plans = new Tally("plans", progress);
        var named = new Tally("named", progress);
        var works = new Tally("works", progress);
        var citations = new Tally("citations", progress);
        var histories = new Tally("histories", progress);
        String aborted = null;
        var began = System.nanoTime();
        try (client;
                progressClient) {
            var catalogue = SeedCatalogue.read(seedsDir);
            new RegionLoad(catalogue, client, regions).load();
            new RegionSetLoad(catalogue, client, sets).load();
            new PlanLoad(catalogue, client, plans).load();
            var known = new KnownCitations(catalogue, client);
            new NamingLoad(catalogue, client, named, known).load();
            var workLoad = new WorkLoad(catalogue, client, works, known);
            workLoad.load();
            new CitationLoad(catalogue, client, citations, workLoad, known).load();
            new HistoryLoad(catalogue, progressClient, histories, workLoad).load();
        } catch (CatalogueException | LoadAbortedException e) {
            aborted = e.getMessage();
        }
        var report = report(List.of(regions, sets, plans, named, works, citations, histories), aborted);
        var took = Duration.ofNanos(System.nanoTime() - began);
        report.summary(took).forEach(progress::line);
        return report;
    }

    private static LoadReport report(List<Tally> tallies, @Nullable String aborted) {
        var refusals =
                tallies.stream().flatMap(tally -> tally.refusals().stream()).toList();
        var counts = tallies.stream().map(Tally::count).toList();
        return new LoadReport(
                counts.get(0),
                counts.get(1),
                counts.get(2),
                counts.get(3),
                counts.get(4),
                counts.get(5),
                counts.get(6),
                refusals,
                aborted);
    }
}
