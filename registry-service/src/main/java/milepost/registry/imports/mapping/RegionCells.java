package milepost.registry.imports.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import milepost.access.Caller;
import milepost.registry.regionname.RegionNames;
import milepost.registry.regionname.RegionNames.Meaning;
import org.jspecify.annotations.Nullable;

/** Reads cells that name regions. The same words mean the same in the whole list. */
final class RegionCells {

    private static final Pattern BETWEEN = Pattern.compile("[、，,;；\\n\\r/]+");
    private static final Pattern CODES = Pattern.compile("[0-9]{6}([、，,;；\\s]+[0-9]{6})*");
    private static final int WHOLE_NAME = 3;

    private final RegionNames names;
    private final RegionMeanings meanings;

    RegionCells(RegionNames names, Caller caller, @Nullable String below) {
        this.names = names;
        this.meanings = new RegionMeanings(names, caller, below);
    }

    /** What cells say: regions, with warnings, or what is wrong; none of both if they are empty. */
    record Read(Set<String> codes, List<CellProblem> problems) {

        private static Read of(Collection<String> codes) {
            return new Read(new LinkedHashSet<>(codes), List.of());
        }
    }

    /** @param cells by their headings; several may be a place in steps, such as 市州 and 县区 */
    Read read(Map<String, String> cells) {
        var column = cells.keySet().stream().findFirst().orElse("regions");
        var codes = cells.values().stream()
                .filter(cell -> CODES.matcher(cell).matches())
                .findFirst();
        if (codes.isPresent()) {
            return Read.of(List.of(codes.get().split("[、，,;；\\s]+")));
        }
        if (cells.size() > 1) {
            var whole = cells.values().stream().distinct().collect(Collectors.joining());
            if (!BETWEEN.matcher(whole).find() && meanings.of(whole).codes().size() == 1) {
                return Read.of(meanings.of(whole).codes());
            }
        }
        var found = new LinkedHashSet<String>();
        var warnings = new ArrayList<CellProblem>();
        for (var cell : cells.entrySet()) {
            column = cell.getKey();
            for (var words : BETWEEN.split(cell.getValue())) {
                if (words.isBlank()) {
                    continue;
                }
                var meaning = near(meanings.of(words.strip()), found);
                if (isMisspelt(words.strip(), meaning)) {
                    warnings.add(CellProblem.warning(column, "region-read-as", words, names.labels(meaning.near())));
                    found.addAll(meaning.near());
                } else if (meaning.codes().size() == 1) {
                    found.addAll(meaning.codes());
                } else {
                    return new Read(Set.of(), List.of(unclear(column, words.strip(), meaning)));
                }
            }
        }
        return new Read(found, warnings);
    }

    /** Whether only one of the caller's regions can be meant by a whole name with one wrong character. */
    private static boolean isMisspelt(String words, Meaning meaning) {
        return meaning.codes().isEmpty() && meaning.near().size() == 1 && words.length() >= WHOLE_NAME;
    }

    /** Of several regions with one name, the one beside those that the cell has named already. */
    private static Meaning near(Meaning meaning, Set<String> named) {
        var beside = meaning.codes().stream()
                .filter(code -> named.stream().anyMatch(other -> other.regionMatches(0, code, 0, 4)))
                .toList();
        return meaning.codes().size() > 1 && beside.size() == 1 ? new Meaning(beside, List.of()) : meaning;
    }

    private CellProblem unclear(String column, String words, Meaning meaning) {
        if (!meaning.codes().isEmpty()) {
            return CellProblem.of(column, "region-ambiguous", words, names.labels(meaning.codes()));
        }
        return meaning.near().isEmpty()
                ? CellProblem.of(column, "region-not-found", words)
                : CellProblem.of(column, "region-misspelt", words, names.labels(meaning.near()));
    }
}
