package milepost.web.json;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import milepost.web.check.Faults;
import milepost.web.check.RecordChecks;
import milepost.web.value.ValueType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON request bodies into records. Unknown and duplicate members and values of another type or form are rejected. Leading and
 * trailing white space of texts is removed; a list that is not given is empty. One problem names all faults of a body.
 */
public final class BodyReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonMapper mapper;
    private final ValueReader values;

    public BodyReader(JsonMapper mapper, Validator validator) {
        this.mapper = StrictJson.of(mapper);
        this.values = new ValueReader(this.mapper, new RecordChecks(validator));
    }

    /** Returns a reader with the settings of the services, for tests of request records. */
    public static BodyReader standard() {
        return new BodyReader(
                JsonMapper.shared(), Validation.buildDefaultValidatorFactory().getValidator());
    }

    /** Reads the body of a test. */
    public <T> T read(String body, Class<T> type) {
        var value = read(JSON.createParser(ObjectReadContext.empty(), body), type);
        if (value == null) {
            throw new IllegalArgumentException("No value: " + body);
        }
        return type.cast(value);
    }

    /** Returns the value, or null if the body is empty or {@code null}. */
    @Nullable Object read(InputStream body, @Nullable Charset charset, Type type) {
        var parser = charset == null || charset.equals(StandardCharsets.UTF_8)
                ? JSON.createParser(ObjectReadContext.empty(), body)
                : JSON.createParser(ObjectReadContext.empty(), new InputStreamReader(body, charset));
        return read(parser, type);
    }

    private @Nullable Object read(JsonParser parser, Type type) {
        var faults = Faults.ofBody();
        var tree = JsonTree.read(parser, faults);
        if (tree.isMissingNode()) {
            return null;
        }
        var wanted = ValueType.of(type);
        var value = read(tree, wanted, faults);
        faults.orThrow();
        return value;
    }

    private @Nullable Object read(JsonNode tree, ValueType wanted, Faults faults) {
        if (wanted.raw() == MergePatch.class) {
            return new MergePatch<>(tree, this);
        }
        return tree.isNull() && !wanted.raw().isInstance(tree) ? null : values.read(tree, wanted, faults);
    }

    /** Returns the record that a tree describes. Its faults are reported together with those passed in. */
    <T extends Record> T read(JsonNode tree, Class<T> type, Faults faults) {
        var value = values.read(tree, ValueType.of(type), faults);
        faults.orThrow();
        return type.cast(requireNonNull(value)); // null only after a fault
    }

    JsonNode write(Record value) {
        return mapper.valueToTree(value);
    }
}
