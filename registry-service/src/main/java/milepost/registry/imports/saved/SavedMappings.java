package milepost.registry.imports.saved;

import java.util.List;
import java.util.Optional;
import milepost.registry.imports.columns.MappedColumn;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Keeps mappings, and finds the one for a list. */
@Service
public class SavedMappings {

    private final SavedMappingRepository mappings;

    SavedMappings(SavedMappingRepository mappings) {
        this.mappings = mappings;
    }

    /** Returns the mapping with a name; 404 if there is none. */
    public SavedMapping get(String owner, String name) {
        return mappings.find(owner, name)
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "import-mapping-not-found", name));
    }

    public List<SavedMapping> all(String owner) {
        return mappings.all(owner);
    }

    public void keep(String owner, SavedMapping mapping) {
        mappings.write(owner, mapping);
    }

    /** Returns the mapping that was asked for, or else the one of the latest list that had the same headings. */
    public Optional<SavedMapping> suiting(String owner, @Nullable String name, List<MappedColumn> columns) {
        return name == null
                ? mappings.all(owner).stream()
                        .filter(mapping -> mapping.suits(columns))
                        .findFirst()
                : mappings.find(owner, name);
    }
}
