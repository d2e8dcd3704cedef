package milepost.notify.channel.email;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;

/** A mail server that gives chosen answers to chosen commands, and its usual ones to all others. An empty answer closes the connection. */
final class AnsweringServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers;

    AnsweringServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                answer(connection);
            } catch (IOException _) {
                // the test has ended
            }
        }
    }

    private void answer(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
        say(connection, "220 ready");
        var isData = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (isData && !line.equals(".")) {
                continue;
            }
            var command = isData ? "." : line.split("[ :]", 2)[0];
            var answer = answers.getOrDefault(command, usual(command));
            if (answer.isEmpty()) {
                return;
            }
            say(connection, answer);
            isData = command.equals("DATA") && answer.startsWith("354");
        }
    }

    private static String usual(String command) {
        return switch (command) {
            case "EHLO" -> "250-hello\r\n250 AUTH PLAIN";
            case "DATA" -> "354 go on";
            case "AUTH" -> "235 welcome";
            default -> "250 fine";
        };
    }

    private static void say(Socket connection, String answer) throws IOException {
        connection.getOutputStream().write((answer + "\r\n").getBytes(US_ASCII));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
