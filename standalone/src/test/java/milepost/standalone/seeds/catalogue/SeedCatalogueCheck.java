package milepost.standalone.seeds.catalogue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import milepost.registry.naming.NameKey;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Finds what is wrong with a catalogue: each file against its schema, then the files against each other. */
final class SeedCatalogueCheck {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Path directory;
    private final List<String> findings = new ArrayList<>();

    private SeedCatalogueCheck(Path directory) {
        this.directory = directory;
    }

    static List<String> findings(Path directory) {
        var check = new SeedCatalogueCheck(directory);
        check.checkSchemas();
        if (check.findings.isEmpty()) {
            check.checkPlans();
            check.checkWorks();
            check.findings.addAll(RegionCheck.findings(SeedCatalogue.read(directory)));
            check.findings.addAll(HistoryCheck.findings(SeedCatalogue.read(directory)));
        }
        return check.findings;
    }

    private void checkSchemas() {
        var schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemas(
                        location -> location.startsWith("file:") ? text(Path.of(URI.create(location))) : null));
        for (var file : filesBelow(directory)) {
            var relative = directory.relativize(file).toString().replace('\\', '/');
            if (relative.endsWith(".yaml")) {
                check(
                        relative,
                        file,
                        schemas.getSchema(
                                SchemaLocation.of(schemaOf(relative).toUri().toString())));
            }
        }
    }

    private void check(String relative, Path file, Schema schema) {
        schema.validate(
                        YAML.readTree(text(file)),
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .forEach(error -> findings.add(relative + error.getInstanceLocation() + ": " + error.getMessage()));
    }

    private Path schemaOf(String relative) {
        var name = relative.startsWith("histories/")
                ? "history"
                : relative.startsWith("regions/")
                        ? relative.endsWith("/sets.yaml") ? "region-sets" : "regions"
                        : relative.endsWith("/plan.yaml") ? "plan" : relative.contains("/pages/") ? "page" : "clause";
        return directory.toAbsolutePath().normalize().resolve("schema").resolve(name + ".schema.json");
    }

    private void checkPlans() {
        var codes = codes();
        for (var folder : foldersIn(directory.resolve("plans"))) {
            var plan = YAML.readValue(text(folder.resolve("plan.yaml")), SeedPlan.class);
            if (!folder.endsWith(plan.id())) {
                findings.add(plan.id() + ": the folder has another name");
            }
            if (plan.parentPlan() != null && !Files.exists(folder.resolveSibling(plan.parentPlan()))) {
                findings.add(plan.id() + ": there is no plan " + plan.parentPlan());
            }
            if (!codes.contains(plan.jurisdiction())) {
                findings.add(plan.id() + ": unknown region " + plan.jurisdiction());
            }
            var numbers = new HashSet<String>();
            for (var chapter : plan.chapters()) {
                chapter.asClauses()
                        .filter(clause ->
                                !clause.number().startsWith(chapter.number()) || !numbers.add(clause.number()))
                        .forEach(clause ->
                                findings.add(plan.id() + ": clause " + clause.number() + " is misplaced or twice"));
            }
            checkFiles(plan, folder);
        }
    }

    /** Every file is listed by its plan, at the clause that it is of. */
    private void checkFiles(SeedPlan plan, Path folder) {
        var expected = new HashMap<Path, String>();
        plan.clauses()
                .forEach(clause -> expected.put(folder.resolve("clauses").resolve(clause.works()), clause.number()));
        plan.pages().forEach(page -> expected.put(folder.resolve("pages").resolve(page.works()), page.titleZh()));
        expected.keySet().removeIf(file -> !SeedPlan.namesFile(file.toString()));
        for (var file : filesBelow(folder)) {
            if (file.endsWith("plan.yaml")) {
                continue;
            }
            var listed = expected.remove(file);
            var content = YAML.readValue(text(file), SeedFile.class);
            var place = content.clause() == null ? content.page() : content.clause();
            if (!plan.id().equals(content.plan()) || !place.equals(listed)) {
                findings.add(
                        folder.relativize(file) + ": the plan has no such file for " + content.plan() + " " + place);
            }
        }
        expected.keySet().forEach(file -> findings.add(folder.relativize(file) + ": the file is missing"));
    }

    private void checkWorks() {
        if (!findings.isEmpty()) {
            return;
        }
        var catalogue = SeedCatalogue.read(directory);
        var works = catalogue.works();
        var ids = new HashSet<String>();
        var names = new HashMap<String, List<SeedWork>>();
        var codes = codes();
        for (var work : catalogue.entries()) {
            if (!ids.add(work.id())) {
                findings.add(work.id() + ": the id is taken twice");
            }
            checkReferences(work, works.keySet());
            checkName(work, names);
            work.regions().stream()
                    .filter(region -> !catalogue.sets().containsKey(region) && !codes.contains(region))
                    .forEach(region -> findings.add(work.id() + ": unknown region " + region));
        }
        for (var file : catalogue.files()) {
            file.references().stream()
                    .filter(named -> !works.containsKey(named.work()))
                    .forEach(named -> findings.add(file.plan() + " " + file.clause() + ": no work " + named.work()));
        }
        checkCitations(catalogue);
    }

    private void checkReferences(SeedWork work, Set<String> ids) {
        work.references().stream()
                .filter(other -> !ids.contains(other) || other.equals(work.id()))
                .forEach(other -> findings.add(work.id() + ": refers to " + other));
    }

    /** A work must say why it is none of those before it that have its name, as the registry compares names. */
    private void checkName(SeedWork work, Map<String, List<SeedWork>> names) {
        var alike = names.computeIfAbsent(NameKey.of(work.nameZh()), _ -> new ArrayList<>());
        var distinct = work.distinct().stream().map(SeedWork.Distinct::work).toList();
        alike.stream()
                .filter(earlier -> !distinct.contains(earlier.id()))
                .forEach(earlier -> findings.add(
                        work.id() + ": has the name of " + earlier.id() + " and does not say why it is distinct"));
        alike.add(work);
    }

    private void checkCitations(SeedCatalogue catalogue) {
        var clauses = catalogue.plans().stream()
                .flatMap(plan -> plan.clauses().stream().map(clause -> plan.id() + " " + clause.number()))
                .collect(Collectors.toSet());
        var seen = new HashSet<String>();
        for (var named : catalogue.citations()) {
            var clause = named.plan() + " " + named.clause();
            if (!clauses.contains(clause)) {
                findings.add(named.work() + ": there is no clause " + clause);
            }
            if (!seen.add(named.work() + " " + clause + " " + named.citation().phrase())) {
                findings.add(named.work() + ": cited twice by the same phrase of " + clause);
            }
        }
    }

    private Set<String> codes() {
        return SeedCatalogue.read(directory).regions().stream()
                .map(SeedRegion::code)
                .collect(Collectors.toSet());
    }

    private static List<Path> foldersIn(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesBelow(Path folder) {
        try (var entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
