package milepost.standalone.seeds.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The contents of the catalogue, in the order of the documents.
 *
 * @param regions in the order of their codes
 * @param sets named macro-regions and their codes
 */
public record SeedCatalogue(
        List<SeedPlan> plans,
        List<SeedFile> files,
        List<SeedHistory> histories,
        List<SeedRegion> regions,
        Map<String, RegionSet> sets) {

    public static SeedCatalogue read(Path directory) {
        return CatalogueFiles.read(directory);
    }

    /** All works by id. */
    public Map<String, SeedWork> works() {
        var works = new LinkedHashMap<String, SeedWork>();
        entries().forEach(work -> works.put(work.id(), work));
        return works;
    }

    /** All entries: those of the plans, then those that only a history has. */
    List<SeedWork> entries() {
        return Stream.concat(
                        files.stream().flatMap(file -> file.entries().stream()),
                        histories.stream().flatMap(history -> Stream.ofNullable(history.project())))
                .toList();
    }

    /** Returns all citations of works by clauses. */
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

    /** Returns the distinct codes of a work's regions, the lead region first. */
    public List<String> codes(SeedWork work) {
        return work.regions().stream()
                .flatMap(region -> {
                    var set = sets.get(region);
                    return set == null ? Stream.of(region) : set.codes().stream();
                })
                .distinct()
                .toList();
    }

    /** Returns the description of a work that no plan names, which states its source; null for all others. */
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

    /** A clause that names a work. */
    public record NamedWork(String work, String plan, String clause, SeedWork.Citation citation) {}

    public record RegionSets(Map<String, RegionSet> sets) {}

    public record RegionSet(String id, String nameEn, List<String> codes, String basis) {}

    /** The regions of a province. */
    public record RegionFile(List<SeedRegion> regions) {}
}
