package milepost.bench.driver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * One kept-alive HTTP/1.1 connection that costs little: driver and services share two cores, and a full client would
 * measure itself.
 */
public final class Connection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String head;

    /** @param token goes with every request */
    public Connection(int port, String token) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = socket.getOutputStream();
        head = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token + "\r\n";
    }

    public Answer post(String path, String json) throws IOException {
        return send("POST", path, "application/json", "", json);
    }

    public Answer postFile(String path, String type, String text) throws IOException {
        return send("POST", path, type, "", text);
    }

    public Answer patch(String path, String etag, String json) throws IOException {
        return send("PATCH", path, "application/merge-patch+json", "If-Match: " + etag + "\r\n", json);
    }

    public Answer get(String path) throws IOException {
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
        return Answer.read(in);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
