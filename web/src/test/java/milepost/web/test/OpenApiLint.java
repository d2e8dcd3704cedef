package milepost.web.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the linters and the generator of TypeScript clients on a service's OpenAPI document. They are installed by {@code npm ci} in
 * {@code web/openapi-lint}; where they are not, nothing is run.
 */
public final class OpenApiLint {

    private static final Path TOOLS = Path.of("..", "web", "openapi-lint");
    private static final int MINUTES = 5;

    private OpenApiLint() {}

    public static boolean isInstalled() {
        return Files.isDirectory(TOOLS.resolve("node_modules")) && answers("node", "--version");
    }

    /** Returns the output of the tools that found an error. */
    public static List<String> errors(int port) throws IOException {
        var document = Path.of("target", "openapi.json").toAbsolutePath();
        Files.writeString(
                document,
                new RawHttp(port)
                        .send("GET", "/v3/api-docs", Map.of(), new byte[0])
                        .json()
                        .toPrettyString());
        var client = document.resolveSibling("openapi.d.ts").toString();
        var errors = new ArrayList<String>();
        run(errors, "redocly", "lint", "--config", "redocly.yaml", document.toString());
        run(errors, "spectral", "lint", "--ruleset", "spectral.yaml", "--fail-severity", "error", document.toString());
        run(errors, "openapi-typescript", document.toString(), "--output", client);
        run(errors, "tsc", "--strict", "--noEmit", client);
        return errors;
    }

    private static void run(List<String> errors, String tool, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("node_modules/.bin/" + tool));
        command.addAll(List.of(arguments));
        var output = Files.createTempFile("openapi-lint", ".txt");
        var started = new ProcessBuilder(command)
                .directory(TOOLS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        started.environment().put("REDOCLY_TELEMETRY", "off");
        started.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        if (!ended(started.start())) {
            errors.add(tool + ":\n" + Files.readString(output, StandardCharsets.UTF_8));
        }
        Files.delete(output);
    }

    private static boolean answers(String... command) {
        try {
            return ended(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean ended(Process process) {
        try {
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
