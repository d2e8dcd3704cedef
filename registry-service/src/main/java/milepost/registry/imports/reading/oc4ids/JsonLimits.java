package milepost.registry.imports.reading.oc4ids;

import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Parsers that end where a file is made to do harm. */
final class JsonLimits {

    static final int DEPTH = 100;

    private static final int NAME_LENGTH = 1000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNameLength(NAME_LENGTH)
                            .maxStringLength(KeptText.MOST)
                            .build())
                    .build())
            .build();

    private JsonLimits() {}

    static JsonParser open(Reader file) {
        return JSON.createParser(file);
    }
}
