package milepost.registry.imports.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import milepost.access.Caller;
import milepost.registry.imports.reading.SheetRow;
import milepost.registry.region.RegionNames;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Nature;
import milepost.registry.vocabulary.ProjectCode;
import milepost.web.json.BodyReader;
import milepost.web.value.Labelled;

/** Reads the rows of one list. */
public final class RowMapper {

    private static final Pattern SUM = Pattern.compile("(合|总|小)\\s*计.*|.{0,12}(合计|小计)");
    private static final int FEW = 1;
    private static final int SEVERAL = 3;

    private final Map<Target, List<MappedColumn>> columns = new EnumMap<>(Target.class);
    private final Defaults defaults;
    private final RegionCells regions;
    private final ProjectJson json;

    public RowMapper(
            List<MappedColumn> columns, Defaults defaults, Caller caller, RegionNames names, BodyReader reader) {
        columns.forEach(column -> {
            if (column.target() != null) {
                this.columns
                        .computeIfAbsent(column.target(), _ -> new ArrayList<>())
                        .add(column);
            }
        });
        this.defaults = defaults;
        this.regions = new RegionCells(names, caller, defaults.region());
        this.json = new ProjectJson(reader);
    }

    /** Reads a row of a table. */
    public MappedRow map(SheetRow row) {
        var cells = new Cells(row);
        var name = cells.text(Target.NAME_ZH);
        if (isNoProject(row, name)) {
            return new MappedRow(row.number(), null, cells.given.keySet(), List.of(), null, true);
        }
        var project = new LinkedHashMap<String, Object>();
        put(project, Target.NAME_ZH, name);
        put(project, Target.NAME_EN, cells.text(Target.NAME_EN));
        project.put("aliases", Values.list(cells.joined(Target.ALIASES, ";")));
        putKinds(project, cells, name);
        putRegions(project, cells);
        putCodes(project, cells);
        put(project, Target.RESPONSIBLE_ORG, cells.text(Target.RESPONSIBLE_ORG));
        putInvestment(project, cells);
        put(project, Target.DESCRIPTION_ZH, cells.joined(Target.DESCRIPTION_ZH, "\n"));
        put(project, Target.PART_OF, cells.text(Target.PART_OF));
        putCorridor(project, cells);
        var decision = cells.text(Target.DECISION);
        var decided = Decision.of(decision);
        if (!decision.isEmpty() && decided.isEmpty()) {
            cells.problem(Target.DECISION, "not-a-decision", decision);
        }
        return json.row(
                row.number(), project, cells.given.keySet(), cells::header, cells.problems, decided.orElse(null));
    }

    /** Reads a line that is a project as JSON. */
    public MappedRow mapJson(SheetRow row) {
        return json.line(row);
    }

    /** Sums below the list; headings within it and remarks, which fill one cell. */
    private boolean isNoProject(SheetRow row, String name) {
        return SUM.matcher(name).matches()
                || (columns.size() >= SEVERAL && row.filled() <= FEW)
                || (name.isEmpty()
                        && row.cells().stream()
                                .anyMatch(cell -> SUM.matcher(cell.strip()).matches()))
                || isNumbering(row);
    }

    /** The row below the headings that numbers the columns. */
    private static boolean isNumbering(SheetRow row) {
        var numbers = row.cells().stream().map(String::strip).toList();
        for (var i = 0; i < numbers.size(); i++) {
            if (!numbers.get(i).equals(String.valueOf(i + 1))) {
                return false;
            }
        }
        return numbers.size() >= SEVERAL;
    }

    private static void put(Map<String, Object> project, Target target, String value) {
        if (!value.isEmpty()) {
            project.put(target.code(), value);
        }
    }

    private void putKinds(Map<String, Object> project, Cells cells, String name) {
        var category = cells.text(Target.CATEGORY);
        var found = KindWords.category(category);
        if (found.isEmpty()) {
            cells.given.remove(Target.CATEGORY);
            found = Optional.ofNullable(defaults.category());
        }
        if (found.isEmpty()) {
            found = KindWords.category(name);
            found.ifPresent(guess -> cells.problems.add(CellProblem.warning(
                    cells.header(Target.CATEGORY), "category-from-name", guess.zh(), guess.code())));
        }
        found.ifPresentOrElse(
                known -> project.put("category", known.code()),
                () -> cells.problem(Target.CATEGORY, "category-unknown", category, words(Category.values())));
        var nature = cells.text(Target.NATURE);
        var known = nature.isEmpty()
                ? Optional.of(Objects.requireNonNullElse(defaults.nature(), Nature.PROJECT))
                : KindWords.nature(nature);
        known.ifPresentOrElse(
                value -> project.put("nature", value.code()),
                () -> cells.problem(Target.NATURE, "nature-unknown", nature, words(Nature.values())));
    }

    private static <T extends Labelled> String words(T[] values) {
        return Arrays.stream(values).map(Labelled::zh).collect(Collectors.joining("、"));
    }

    private void putRegions(Map<String, Object> project, Cells cells) {
        var read = regions.read(cells.byHeader(Target.REGIONS));
        cells.problems.addAll(read.problems());
        var codes = new LinkedHashSet<>(read.codes());
        if (codes.isEmpty() && read.problems().isEmpty()) {
            if (defaults.region() == null) {
                cells.problem(Target.REGIONS, "region-missing");
            } else {
                codes.add(defaults.region());
            }
        }
        if (!codes.isEmpty()) {
            project.put("regions", List.copyOf(codes));
        }
    }

    private static void putCodes(Map<String, Object> project, Cells cells) {
        var codes = Values.codes(cells.joined(Target.CODES, ";"));
        project.put("codes", codes);
        codes.stream()
                .filter(code -> ProjectCode.isWellFormed(code) && !ProjectCode.isChecked(code))
                .forEach(code ->
                        cells.problems.add(CellProblem.warning(cells.header(Target.CODES), "code-check-digit", code)));
    }

    private static void putInvestment(Map<String, Object> project, Cells cells) {
        var amount = cells.text(Target.INVESTMENT);
        if (!amount.isEmpty()) {
            AmountCell.yuan(amount, cells.column(Target.INVESTMENT).unit())
                    .ifPresentOrElse(
                            yuan -> project.put("investment", yuan),
                            () -> cells.problem(Target.INVESTMENT, "amount-unreadable", amount));
        }
    }

    private static void putCorridor(Map<String, Object> project, Cells cells) {
        var places = List.of(cells.text(Target.CORRIDOR).split("[—–~～→\\-]+|至", -1)).stream()
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .toList();
        if (places.size() > 1) {
            project.put(
                    "corridor",
                    Map.of(
                            "endpoints", List.of(places.getFirst(), places.getLast()),
                            "via", places.subList(1, places.size() - 1)));
        }
    }

    /** The cells of a row by what they are read as. */
    private final class Cells {

        private final SheetRow row;
        private final Map<Target, String> given = new EnumMap<>(Target.class);
        private final List<CellProblem> problems = new ArrayList<>();

        Cells(SheetRow row) {
            this.row = row;
            columns.forEach((target, of) -> of.stream()
                    .filter(column -> !Values.of(row.cell(column.column())).isEmpty())
                    .findFirst()
                    .ifPresent(column -> given.put(target, column.header())));
        }

        MappedColumn column(Target target) {
            return columns.getOrDefault(target, List.of(new MappedColumn(0, target.zh(), target, null)))
                    .getFirst();
        }

        String header(Target target) {
            return given.getOrDefault(target, column(target).header());
        }

        void problem(Target target, String code, Object... args) {
            problems.add(CellProblem.of(header(target), code, args));
        }

        String text(Target target) {
            return Values.line(joined(target, ""));
        }

        String joined(Target target, String between) {
            return byHeader(target).values().stream().collect(Collectors.joining(between));
        }

        Map<String, String> byHeader(Target target) {
            var texts = new LinkedHashMap<String, String>();
            for (var column : columns.getOrDefault(target, List.of())) {
                var text = Values.of(row.cell(column.column()));
                if (!text.isEmpty()) {
                    texts.put(column.header(), text);
                }
            }
            return texts;
        }
    }
}
