package milepost.bench.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** An answer with its body as text. */
public record Answer(int status, String etag, String body) {

    /** Reads the next answer of an HTTP/1.1 connection. */
    public static Answer read(InputStream in) throws IOException {
        var status = Integer.parseInt(line(in).substring(9, 12));
        var length = 0;
        var chunked = false;
        var etag = "";
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            var value = line.substring(colon + 1).trim();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "etag" -> etag = value;
                default -> {}
            }
        }
        return new Answer(status, etag, new String(chunked ? chunks(in) : in.readNBytes(length), UTF_8));
    }

    /** The first string member of this name. */
    public String member(String name) {
        var from = body.indexOf("\"" + name + "\":\"");
        if (from < 0) {
            throw new IllegalStateException("No " + name + " in " + body);
        }
        from += name.length() + 4;
        return body.substring(from, body.indexOf('"', from));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(80);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The service closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
