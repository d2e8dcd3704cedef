package milepost.standalone.seeds.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a catalogue strictly: an unknown field or a missing file is an error. */
final class CatalogueFiles {

    private static final String SETS = "sets.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CatalogueFiles() {}

    static SeedCatalogue read(Path directory) {
        var plans = new ArrayList<SeedPlan>();
        var files = new ArrayList<SeedFile>();
        for (var folder : folders(directory.resolve("plans"))) {
            var plan = read(folder.resolve("plan.yaml"), SeedPlan.class);
            plans.add(plan);
            plan.clauses().stream()
                    .filter(clause -> SeedPlan.namesFile(clause.works()))
                    .forEach(clause ->
                            files.add(readWorks(folder.resolve("clauses").resolve(clause.works()))));
            plan.pages().stream()
                    .filter(page -> SeedPlan.namesFile(page.works()))
                    .forEach(page -> files.add(readWorks(folder.resolve("pages").resolve(page.works()))));
        }
        var regions = directory.resolve("regions");
        var sets = read(regions.resolve(SETS), SeedCatalogue.RegionSets.class);
        return new SeedCatalogue(plans, files, readHistories(directory), readRegions(regions), sets.sets());
    }

    /** A catalogue may have no histories. */
    private static List<SeedHistory> readHistories(Path directory) {
        var histories = directory.resolve("histories");
        return Files.isDirectory(histories)
                ? entries(histories, file -> file.toString().endsWith(".yaml")).stream()
                        .map(file -> read(file, SeedHistory.class))
                        .toList()
                : List.of();
    }

    /** Reads one file for each province and one for the whole country. */
    private static List<SeedRegion> readRegions(Path directory) {
        return entries(directory, file -> file.toString().endsWith(".yaml") && !file.endsWith(SETS)).stream()
                .flatMap(file -> read(file, SeedCatalogue.RegionFile.class).regions().stream())
                .toList();
    }

    private static SeedFile readWorks(Path file) {
        return read(file, SeedFile.class);
    }

    private static <T> T read(Path file, Class<T> type) {
        if (!Files.isRegularFile(file)) {
            throw new CatalogueException("The catalogue has no file " + file);
        }
        try {
            return YAML.readValue(file, type);
        } catch (JacksonException e) {
            throw new CatalogueException("The file " + file + " is not readable: " + e.getMessage(), e);
        }
    }

    private static List<Path> folders(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new CatalogueException("No catalogue was found: " + directory + " is not a folder");
        }
        return entries(directory, Files::isDirectory);
    }

    private static List<Path> entries(Path directory, Predicate<Path> wanted) {
        try (var entries = Files.list(directory)) {
            return entries.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
