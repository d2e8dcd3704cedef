package milepost.web.json;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Reads request bodies with {@link BodyReader} and writes responses with the application's mapper. */
final class StrictJsonConverter extends JacksonJsonHttpMessageConverter {

    private final BodyReader reader;

    StrictJsonConverter(JsonMapper json, BodyReader reader) {
        super(json);
        this.reader = reader;
    }

    @Override
    @SuppressWarnings("NullAway") // Spring treats null as a missing body
    public @Nullable Object read(ResolvableType type, HttpInputMessage input, @Nullable Map<String, Object> hints)
            throws IOException {
        var contentType = input.getHeaders().getContentType();
        return reader.read(input.getBody(), contentType == null ? null : contentType.getCharset(), type.getType());
    }

    @Override
    @SuppressWarnings("NullAway")
    protected @Nullable Object readInternal(Class<?> type, HttpInputMessage input) throws IOException {
        return read(ResolvableType.forClass(type), input, null);
    }
}
