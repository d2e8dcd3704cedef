package milepost.web.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads request bodies with {@link BodyReader} and writes responses with the application's mapper, each with its length: the end of
 * a response without one is sent by itself, after the rest.
 */
final class StrictJsonConverter extends JacksonJsonHttpMessageConverter {

    private static final int INITIAL_SIZE = 1_024;

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
    protected void writeInternal(
            Object body, ResolvableType type, HttpOutputMessage response, @Nullable Map<String, Object> hints)
            throws IOException {
        var json = new ByteArrayOutputStream(INITIAL_SIZE);
        super.writeInternal(body, type, new WrittenBody(response.getHeaders(), json), hints);
        response.getHeaders().setContentLength(json.size());
        json.writeTo(response.getBody());
    }

    /** What the mapper writes to instead of the response. */
    private record WrittenBody(HttpHeaders getHeaders, OutputStream getBody) implements HttpOutputMessage {}

    @Override
    @SuppressWarnings("NullAway")
    protected @Nullable Object readInternal(Class<?> type, HttpInputMessage input) throws IOException {
        return read(ResolvableType.forClass(type), input, null);
    }
}
