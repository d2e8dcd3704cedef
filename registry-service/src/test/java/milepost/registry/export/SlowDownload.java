package milepost.registry.export;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import milepost.web.test.DescribedResponses;

/** Reads a response over a connection that takes little at a time, so that the service has to wait for its reader. */
final class SlowDownload implements Closeable {

    private static final int WINDOW = 4096;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();

    SlowDownload(int port, String path) throws IOException {
        socket.setReceiveBufferSize(WINDOW);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s: true\r\nConnection: close\r\n\r\n"
                        .formatted(path, port, DescribedResponses.AS_SENT)
                        .getBytes(StandardCharsets.US_ASCII));
        in = socket.getInputStream();
    }

    /** Waits until the response has begun. */
    String begin() throws IOException {
        read.write(in.readNBytes(WINDOW));
        return read.toString(StandardCharsets.UTF_8);
    }

    /** Returns the whole response as it was sent, or as much of it as came. */
    String rest() throws IOException {
        var part = new byte[1 << 16];
        try {
            for (var n = in.read(part); n >= 0; n = in.read(part)) {
                read.write(part, 0, n);
            }
        } catch (IOException e) {
            // the connection was reset; what came before counts
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    /** Whether the response was sent to its end. */
    static boolean isWhole(String response) {
        return response.endsWith("\r\n0\r\n\r\n");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
