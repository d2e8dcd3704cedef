package milepost.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml says. */
record Compose(Map<String, Map<String, Object>> services, Map<String, Object> volumes) {

    static Compose read() {
        try (var file = Files.newBufferedReader(Path.of("..", "docker-compose.yml"))) {
            Map<String, Object> document = new Yaml().load(file);
            return new Compose(map(document.get("services")), map(document.get("volumes")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The image of a service. */
    String image(String service) {
        return (String) service(service).get("image");
    }

    List<String> entrypoint(String service) {
        return list(service(service).get("entrypoint"));
    }

    /** Without what is taken from the environment of whoever calls compose. */
    Map<String, String> environment(String service) {
        Map<String, Object> environment = map(service(service).get("environment"));
        return environment.entrySet().stream()
                .filter(variable -> !variable.getValue().toString().startsWith("${"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, variable -> variable.getValue().toString()));
    }

    /** Volumes of a service, each with where it is mounted. */
    Map<String, String> mounts(String service) {
        return Compose.<String>list(service(service).getOrDefault("volumes", List.of())).stream()
                .map(mount -> mount.split(":"))
                .collect(Collectors.toMap(mount -> mount[0], mount -> mount[1]));
    }

    /** What has to be so before a service is started. */
    Map<String, String> conditions(String service) {
        Map<String, Map<String, String>> dependencies = map(service(service).getOrDefault("depends_on", Map.of()));
        return dependencies.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, dependency -> dependency.getValue().get("condition")));
    }

    Map<String, Object> service(String name) {
        return services.get(name);
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> map(Object value) {
        return (Map<String, T>) value;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Object value) {
        return (List<T>) value;
    }
}
