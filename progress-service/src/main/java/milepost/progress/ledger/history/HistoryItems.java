package milepost.progress.ledger.history;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import milepost.ledger.leaf.CanonicalJson;
import milepost.progress.ledger.history.HistoryRepository.Hidden;
import milepost.progress.ledger.history.HistoryRepository.Row;
import milepost.progress.project.ProjectNames;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the items of a page from entries of the ledger and what lies beside them. */
@Component
class HistoryItems {

    private final HistoryRepository repository;
    private final ProjectNames names;

    HistoryItems(HistoryRepository repository, ProjectNames names) {
        this.repository = repository;
        this.names = names;
    }

    /** @param full whether the caller may see actors and other values that are not public */
    List<HistoryItem> of(List<Row> rows, boolean full) {
        var indices = rows.stream().map(Row::index).toList();
        var detached = repository.detachedData(indices);
        Map<Long, List<Hidden>> hidden =
                full ? repository.hidden(indices).stream().collect(Collectors.groupingBy(Hidden::index)) : Map.of();
        var leaves = rows.stream()
                .map(row -> {
                    var leaf = (ObjectNode) CanonicalJson.parse(row.leaf());
                    var data = detached.get(row.index());
                    if (data != null) {
                        leaf.set("data", CanonicalJson.parse(data));
                    }
                    hidden.getOrDefault(row.index(), List.of()).forEach(value -> reveal(leaf, value));
                    return leaf;
                })
                .toList();
        var known = names.of(leaves.stream()
                .flatMap(leaf -> HistoryItem.projectId(leaf).stream())
                .collect(Collectors.toSet()));
        return IntStream.range(0, rows.size())
                .mapToObj(i -> HistoryItem.of(rows.get(i), leaves.get(i), known))
                .toList();
    }

    private static void reveal(JsonNode leaf, Hidden hidden) {
        var path = JsonPointer.compile(hidden.path());
        if (leaf.at(path.head()) instanceof ObjectNode parent) {
            parent.set(path.last().getMatchingProperty(), CanonicalJson.parse(hidden.value()));
        }
    }
}
