package milepost.registry.version;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The members in which two descriptions of the same thing differ. */
public final class ChangedMembers {

    private ChangedMembers() {}

    /** Returns their names, in the order of declaration. */
    public static <R extends Record> List<String> between(R before, R after) {
        return Arrays.stream(before.getClass().getRecordComponents())
                .filter(member -> !Objects.equals(value(member, before), value(member, after)))
                .map(RecordComponent::getName)
                .toList();
    }

    private static @Nullable Object value(RecordComponent member, Record of) {
        try {
            return member.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
