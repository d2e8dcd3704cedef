package milepost.standalone.seeds;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import milepost.standalone.seeds.catalogue.CatalogueException;
import milepost.standalone.seeds.catalogue.SeedCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * Loads the catalogue into a registry through its public API. Existing data are not changed, so a load may be repeated or
 * resumed at any time. A row that the registry refuses is reported with the reason, and the load continues.
 */
public final class SeedLoader {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    /**
     * @param registry the address of registry-service
     * @param token supplies a registrar's bearer token for each call
     * @param out receives the progress
     */
    public LoadReport load(Path seedsDir, URI registry, Supplier<String> token, PrintStream out) {
        return load(seedsDir, new RegistryClient(registry, token, FIRST_PAUSE), Progress.on(out));
    }

    LoadReport load(Path seedsDir, RegistryClient client, Progress progress) {
        var regions = new Tally("regions", progress);
        var sets = new Tally("sets", progress);
        var plans = new Tally("plans", progress);
        var named = new Tally("named", progress);
        var works = new Tally("works", progress);
        var citations = new Tally("citations", progress);
        String aborted = null;
        var began = System.nanoTime();
        try (client) {
            var catalogue = SeedCatalogue.read(seedsDir);
            new RegionLoad(catalogue, client, regions).load();
            new RegionSetLoad(catalogue, client, sets).load();
            new PlanLoad(catalogue, client, plans).load();
            var known = new KnownCitations(catalogue, client);
            new NamingLoad(catalogue, client, named, known).load();
            var workLoad = new WorkLoad(catalogue, client, works, known);
            workLoad.load();
            new CitationLoad(catalogue, client, citations, workLoad, known).load();
        } catch (CatalogueException | LoadAbortedException e) {
            aborted = e.getMessage();
        }
        var report = report(List.of(regions, sets, plans, named, works, citations), aborted);
        var took = Duration.ofNanos(System.nanoTime() - began);
        summary(report, took).forEach(progress::line);
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
                refusals,
                aborted);
    }

    private static List<String> summary(LoadReport report, Duration took) {
        var counts = "%s, %s, %s, %s, %s, %s; %.1f s"
                .formatted(
                        line("regions", report.regions()),
                        line("region sets", report.regionSets()),
                        line("plans", report.plans()),
                        line("named", report.named()),
                        line("works", report.works()),
                        line("citations", report.citations()),
                        took.toMillis() / 1000.0);
        if (report.aborted() != null) {
            return List.of(counts, "Stopped: " + report.aborted() + ". Run it again to go on.");
        }
        if (!report.refusals().isEmpty()) {
            return List.of(counts, report.refusals().size() + " rows were refused, see above.");
        }
        return List.of(
                counts,
                report.changedNothing()
                        ? "Nothing changed: everything was already registered."
                        : "Everything is registered.");
    }

    private static String line(String kind, LoadReport.Count count) {
        var changed = count.changed() == 0 ? "" : ", " + count.changed() + " changed";
        return "%s: %d new%s, %d present".formatted(kind, count.created(), changed, count.present());
    }
}
