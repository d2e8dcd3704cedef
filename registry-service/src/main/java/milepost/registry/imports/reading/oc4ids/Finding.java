package milepost.registry.imports.reading.oc4ids;

import java.util.List;

/**
 * Something that was found while a project was read: a member that is not taken, or one that cannot be read.
 *
 * @param code of a field problem
 * @param path of the member, with {@code []} for the items of a list
 */
public record Finding(String code, String path, List<String> args) {

    /** Nothing in the registry corresponds to the member. */
    public static final String NOT_TAKEN = "not-taken";

    static Finding of(String code, String path, String... args) {
        return new Finding(code, path, List.of(args));
    }
}
