package milepost.notify.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import milepost.notify.channel.Channel;
import milepost.notify.channel.ChannelSettings.Webhook;
import milepost.notify.channel.Message;
import milepost.notify.channel.SendResult;
import milepost.notify.channel.SigningSecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the receivers of docs/webhooks.md as they stand there. */
class DocumentedReceiversTest {

    private static final Path PAGE = Path.of("../docs/webhooks.md");

    private final SigningSecret secret = SigningSecret.generate();
    private final Channel channel = TestChannels.webhook();
    private int port;
    private Process process;
    private Path output;

    enum Language {
        PYTHON("python", "receiver.py", "python3"),
        JAVASCRIPT("javascript", "receiver.mjs", "node"),
        JAVA(
                "java",
                "Receiver.java",
                Path.of(System.getProperty("java.home"), "bin", "java").toString());

        private final String block;
        private final String file;
        private final String command;

        Language(String block, String file, String command) {
            this.block = block;
            this.file = file;
            this.command = command;
        }
    }

    @AfterEach
    void stop() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReceiverHandlesGenuineEventsOnceAndKnowsOlderOnes(Language language, @TempDir Path folder) throws Exception {
        start(language, folder);

        assertThat(send("1", event("seven", 7), Instant.now(), secret).status()).isEqualTo(204);
        assertThat(send("1", event("seven", 7), Instant.now(), secret).status()).isEqualTo(204);
        assertThat(send("2", event("ten", 10), Instant.now(), secret).status()).isEqualTo(204);
        assertThat(send("3", event("nine", 9), Instant.now(), secret).status()).isEqualTo(204);
        assertThat(send("4", event("forged", 11), Instant.now(), SigningSecret.generate())
                        .status())
                .isEqualTo(401);
        assertThat(send("5", event("ancient", 12), Instant.now().minusSeconds(400), secret)
                        .status())
                .isEqualTo(401);
        assertThat(send("6", event("unsigned", 13), Instant.now()).status()).isEqualTo(401);

        var type = "milepost.milestone.met.v1";
        await().untilAsserted(() -> assertThat(Files.readAllLines(output))
                .containsExactly("new " + type + " seven", "new " + type + " ten", "late " + type + " nine"));
    }

    @ParameterizedTest
    @EnumSource
    void aReceiverAgreesToASubscriptionByRepeatingItsChallenge(Language language, @TempDir Path folder)
            throws Exception {
        start(language, folder);
        var challenge = UUID.randomUUID().toString();

        var result = send("1", """
                {"specversion":"1.0","id":"1","source":"/notify","type":"milepost.subscription.confirmation.v1",\
                "subject":"s","data":{"challenge":"%s"}}""".formatted(challenge), Instant.now(), secret);

        assertThat(result.status()).isEqualTo(200);
        assertThat(result.detail()).isEqualTo(challenge);
    }

    private void start(Language language, Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(isThere(language.command), language.command + " is not installed");
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var program = Files.writeString(folder.resolve(language.file), program(language.block));
        output = folder.resolve("output");
        var builder = new ProcessBuilder(language.command, program.toString())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("log").toFile());
        builder.environment().put("WEBHOOK_SECRET", secret.text());
        builder.environment().put("PORT", Integer.toString(port));
        process = builder.start();
        await().until(this::listens);
    }

    private SendResult send(String id, String body, Instant at, SigningSecret... secrets) {
        return channel.send(new Message(
                        at,
                        new Webhook("http://127.0.0.1:" + port + "/hook"),
                        "someone",
                        List.of(secrets),
                        List.of(new Message.Content(UUID.randomUUID(), id, body.getBytes(UTF_8), null))))
                .getFirst();
    }

    private static String event(String id, int sequence) {
        return """
                {"specversion":"1.0","id":"%s","source":"/progress","type":"milepost.milestone.met.v1",\
                "subject":"p","sequence":"%d","data":{"titleZh":"开工"}}""".formatted(id, sequence);
    }

    private static String program(String block) throws IOException {
        var code = Pattern.compile("(?s)```" + block + "\n(.*?)\n```").matcher(Files.readString(PAGE));
        assertThat(code.find()).as("a program in " + block).isTrue();
        return code.group(1) + "\n";
    }

    private boolean listens() {
        assertThat(process.isAlive()).as("the receiver is running").isTrue();
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isThere(String command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
