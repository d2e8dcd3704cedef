package milepost.progress.datafile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON files of a folder on the class path, which have one record each. */
public final class DataFiles {

    private DataFiles() {}

    public static <T> Stream<T> read(String folder, Class<T> type) {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.json");
            return Stream.of(files).map(file -> read(file, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(Resource file, Class<T> type) {
        try (var content = file.getInputStream()) {
            return JsonMapper.shared().readValue(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
