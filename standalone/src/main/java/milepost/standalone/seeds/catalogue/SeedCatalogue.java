package milepost.standalone.seeds.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The catalogue as its files say it, in the order of the documents. Reading is strict: a field that nobody knows, or a file that
 * is missing, is an error.
 *
 * @param regions in the order of their codes
 * @param sets named macro-regions and their codes
 */
public record SeedCatalogue(
        List<SeedPlan> plans, List<SeedFile> files, List<SeedRegion> regions, Map<String, RegionSet> sets) {

    private static final String SETS = "sets.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public static SeedCatalogue read(Path directory) {
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
        var sets = read(regions.resolve(SETS), RegionSets.class);
        return new SeedCatalogue(plans, files, readRegions(regions), sets.sets());
    }

    /** All works by id. */
    public Map<String, SeedWork> works() {
        var works = new LinkedHashMap<String, SeedWork>();
        for (var file : files) {
            file.entries().forEach(work -> works.put(work.id(), work));
        }
        return works;
    }

    /** Everything that a clause says of a work. */
    public List<NamedWork> citations() {
        var citations = new ArrayList<NamedWork>();
        for (var file : files) {
            if (file.clause() == null) {
                continue;
            }
            for (var work : file.entries()) {
                if (work.citation() != null) {
                    citations.add(new NamedWork(work.id(), file.plan(), file.clause(), work.citation()));
                }
            }
            for (var named : file.references()) {
                citations.add(new NamedWork(named.work(), file.plan(), file.clause(), named.citation()));
            }
        }
        return citations;
    }

    /** The codes of a work's regions, each once, the lead region first. */
    public List<String> codes(SeedWork work) {
        return work.regions().stream()
                .flatMap(region -> {
                    var set = sets.get(region);
                    return set == null ? Stream.of(region) : set.codes().stream();
                })
                .distinct()
                .toList();
    }

    /** What a registered work should say of itself: nothing, unless no plan names it and it needs to tell where it comes from. */
    public @Nullable String description(SeedWork work) {
        var source = work.source();
        if (source == null) {
            return null;
        }
        var page = files.stream()
                .filter(file -> file.entries().contains(work))
                .map(SeedFile::page)
                .findFirst()
                .orElseThrow();
        var says = source.says() == null ? "" : "：“" + source.says() + "”";
        return "来源为同版新闻《" + page + "》，非规划文本" + says + "。";
    }

    /** There is one file for each province, and one for the whole country. */
    private static List<SeedRegion> readRegions(Path directory) {
        return entries(directory, file -> file.toString().endsWith(".yaml") && !file.endsWith(SETS)).stream()
                .flatMap(file -> read(file, RegionFile.class).regions().stream())
                .toList();
    }

    private static SeedFile readWorks(Path file) {
        return read(file, SeedFile.class);
    }

    private static <T> T read(Path file, Class<T> type) {
        if (!Files.isRegularFile(file)) {
            throw new CatalogueException("The catalogue lacks the file " + file);
        }
        try {
            return YAML.readValue(file, type);
        } catch (JacksonException e) {
            throw new CatalogueException("The file " + file + " is not readable: " + e.getMessage(), e);
        }
    }

    private static List<Path> folders(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new CatalogueException("There is no catalogue: " + directory + " is not a folder");
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

    /** A clause that names a work. */
    public record NamedWork(String work, String plan, String clause, SeedWork.Citation citation) {}

    public record RegionSets(Map<String, RegionSet> sets) {}

    public record RegionSet(String id, String nameEn, List<String> codes, String basis) {}

    /** The regions of a province. */
    public record RegionFile(List<SeedRegion> regions) {}
}
