package milepost.registry.imports.reading.oc4ids;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Looks at the positions of a geometry of any kind, without keeping them: whether they are in China, longitude first. */
final class Axes {

    private static final double WEST = 73;
    private static final double EAST = 136;
    private static final double SOUTH = 3;
    private static final double NORTH = 54;

    private final JsonParser in;
    private final double[] position = new double[2];
    private int numbers;
    private int positions;
    private int swapped;
    private int outside;

    private Axes(JsonParser in) {
        this.in = in;
    }

    /** Reads the value at which the parser is, to its end. */
    static void check(JsonParser in, String path, Findings findings) {
        var axes = new Axes(in);
        if (in.currentToken() != JsonToken.START_ARRAY || !axes.read()) {
            in.skipChildren();
            findings.add("geometry-unreadable", path);
        }
        if (axes.swapped > 0) {
            findings.add("axes-swapped", path);
        }
        if (axes.outside > 0) {
            findings.add("geometry-outside", path);
        }
    }

    /** Returns whether there are only numbers and lists, and a position at least. */
    private boolean read() {
        var depth = 0;
        var isReadable = true;
        do {
            switch (in.currentToken()) {
                case START_ARRAY -> {
                    depth++;
                    numbers = 0;
                }
                case END_ARRAY -> {
                    depth--;
                    end();
                }
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(in.getDoubleValue());
                case null, default -> {
                    isReadable = false;
                    in.skipChildren();
                }
            }
        } while (depth > 0 && in.nextToken() != null);
        return isReadable && positions > 0;
    }

    private void number(double value) {
        if (numbers < position.length) {
            position[numbers] = value;
        }
        numbers++;
    }

    private void end() {
        if (numbers >= position.length) {
            positions++;
            var isSwapped = isInChina(position[1], position[0]);
            if (!isInChina(position[0], position[1])) {
                swapped += isSwapped ? 1 : 0;
                outside += isSwapped ? 0 : 1;
            }
        }
        numbers = 0;
    }

    private static boolean isInChina(double longitude, double latitude) {
        return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
    }
}
