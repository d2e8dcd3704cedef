package milepost.registry.imports.handling;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.registry.imports.mapping.MappedRow.KnownAs;
import milepost.registry.imports.state.Import;
import milepost.registry.registration.Described;

/** The ids that a row names: of the project that it is, and of others. */
record RowIds(OpenRow row) {

    /** The other projects that it refers to. */
    Stream<UUID> references() {
        return row.request().references();
    }

    /** Returns the project that it says it is, if that is registered. */
    Optional<UUID> known(Set<UUID> registered) {
        return Optional.ofNullable(row.mapped().known()).map(KnownAs::project).filter(registered::contains);
    }

    /** Whether it is a project with an id of its own that is distinct from others, so that a name does not tell which one it is. */
    boolean sayWhatItIsNot() {
        return row.mapped().known() != null && !row.request().distinctFrom().isEmpty();
    }

    /** Returns the id under which it is registered, if it has one of its own that is free. */
    Optional<UUID> kept(Set<UUID> taken) {
        return Optional.ofNullable(row.mapped().known())
                .filter(KnownAs::mayKeep)
                .map(KnownAs::project)
                .filter(id -> !taken.contains(id));
    }

    /** Returns the project that is to be registered. */
    Described described(Import of, Set<UUID> taken) {
        return new Described(
                row.asked(),
                row.origin(of),
                of.options().backfill(),
                kept(taken).orElse(null),
                row.described());
    }
}
