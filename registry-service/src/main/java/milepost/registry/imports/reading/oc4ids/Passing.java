package milepost.registry.imports.reading.oc4ids;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Passes over values without having them in memory. */
final class Passing {

    private Passing() {}

    /** Passes over the value at which the parser is; returns whether there is something in it. */
    static boolean over(JsonParser in) {
        var token = in.currentToken();
        if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
            return token != JsonToken.VALUE_NULL;
        }
        var isEmpty = in.nextToken().isStructEnd();
        for (var open = isEmpty ? 0 : 1; open > 0; ) {
            if (in.currentToken().isStructStart()) {
                in.skipChildren();
            }
            open = in.nextToken().isStructEnd() ? 0 : 1;
        }
        return !isEmpty;
    }
}
