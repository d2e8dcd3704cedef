package milepost.web.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests byte for byte, those that no HTTP client would send too. */
public record RawHttp(int port) {

    private static final int PATIENCE_MILLIS = 120_000;

    /** An answer. The status is 0 if the server closed the connection without one. */
    public record Answer(int status, Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /** Returns the body as JSON, or a missing node if it is not. */
        public JsonNode json() {
            try {
                return JsonMapper.shared().readTree(body);
            } catch (JacksonException e) {
                return JsonMapper.shared().missingNode();
            }
        }
    }

    public Answer send(String method, String target, Map<String, String> headers, byte[] body) {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        var all = new LinkedHashMap<String, String>();
        all.put("Host", "127.0.0.1");
        all.put("Connection", "close");
        if (body.length > 0 && !headers.containsKey("Transfer-Encoding")) {
            all.put("Content-Length", String.valueOf(body.length));
        }
        all.putAll(headers);
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        return send(request.toByteArray());
    }

    /** Sends a request as it is and reads until the server closes the connection. */
    public Answer send(byte[] request) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, request);
            return answer(read(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server may answer and close before it has read everything. */
    private static void write(Socket socket, byte[] request) throws IOException {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (SocketException e) {
            // the answer is read below
        }
    }

    /** A stream of events goes on for minutes, so it is left after its head. */
    private static byte[] read(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            var inHead = true; // a body may be large
            for (var read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
                answer.write(buffer, 0, read);
                var head = inHead ? answer.toString(StandardCharsets.ISO_8859_1) : "";
                if (isHeadOfStream(head)) {
                    break;
                }
                inHead = inHead && !head.contains("\r\n\r\n");
            }
        } catch (SocketException e) {
            // reset after the answer
        }
        return answer.toByteArray();
    }

    private static boolean isHeadOfStream(String answer) {
        var end = answer.indexOf("\r\n\r\n");
        return end > 0 && answer.substring(0, end).contains("\r\nContent-Type: text/event-stream");
    }

    private static Answer answer(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var parts = text.split("\r\n\r\n", 2);
        var lines = parts[0].split("\r\n", -1);
        if (!lines[0].startsWith("HTTP/1.")) {
            return new Answer(0, Map.of(), text);
        }
        var headers = new LinkedHashMap<String, String>();
        for (var line : lines) {
            var colon = line.indexOf(": ");
            if (colon > 0) {
                headers.merge(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 2),
                        (first, second) -> first + ", " + second);
            }
        }
        var body = parts.length < 2 ? "" : parts[1];
        var chunked = headers.getOrDefault("transfer-encoding", "").equals("chunked");
        var isText = chunked && !headers.containsKey("content-encoding");
        return new Answer(Integer.parseInt(lines[0].split(" ", 3)[1]), headers, isText ? withoutChunks(body) : body);
    }

    private static String withoutChunks(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var whole = new ByteArrayOutputStream();
        var at = 0;
        while (at < bytes.length) {
            var end = at;
            while (end < bytes.length && bytes[end] != '\r') {
                end++;
            }
            var size = Integer.parseInt(new String(bytes, at, end - at, StandardCharsets.US_ASCII).strip(), 16);
            if (size == 0 || end + 2 + size > bytes.length) {
                break;
            }
            whole.write(bytes, end + 2, size);
            at = end + 2 + size + 2;
        }
        return whole.toString(StandardCharsets.UTF_8);
    }
}
