package milepost.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * One kept-alive HTTP/1.1 connection that costs little: driver and services share two cores, and a full client would
 * measure itself.
 */
final class Connection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String head;

    /** @param token goes with every request */
    Connection(int port, String token) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = socket.getOutputStream();
        head = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token + "\r\n";
    }

    /** An answer with its body as text. */
    record Answer(int status, String etag, String body) {

        /** The first string member of this name. */
        String member(String name) {
            var from = body.indexOf("\"" + name + "\":\"");
            if (from < 0) {
                throw new IllegalStateException("No " + name + " in " + body);
            }
            from += name.length() + 4;
            return body.substring(from, body.indexOf('"', from));
        }
    }

    Answer post(String path, String json) throws IOException {
        return send("POST", path, "application/json", "", json);
    }

    Answer patch(String path, String etag, String json) throws IOException {
        return send("PATCH", path, "application/merge-patch+json", "If-Match: " + etag + "\r\n", json);
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "application/json", "", "");
    }

    private Answer send(String method, String path, String type, String headers, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        var request = (method + " " + path + head + headers + "Content-Type: " + type + "\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(ISO_8859_1);
        var whole = new byte[request.length + body.length];
        System.arraycopy(request, 0, whole, 0, request.length);
        System.arraycopy(body, 0, whole, request.length, body.length);
        out.write(whole);
        return read();
    }

    private Answer read() throws IOException {
        var status = Integer.parseInt(line().substring(9, 12));
        var length = 0;
        var chunked = false;
        var etag = "";
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            var value = line.substring(colon + 1).trim();
            switch (line.substring(0, colon).toLowerCase(java.util.Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "etag" -> etag = value;
                default -> {}
            }
        }
        return new Answer(status, etag, new String(chunked ? chunks() : in.readNBytes(length), UTF_8));
    }

    private byte[] chunks() throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
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

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
