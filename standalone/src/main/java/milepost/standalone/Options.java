package milepost.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Problem;

/**
 * The command line.
 *
 * @param arguments what follows the command, without the options
 * @param ports empty if no offset was given
 */
record Options(String command, List<String> arguments, Path data, Optional<Ports> ports, boolean seeds) {

    static Options parse(Path defaultData, String... words) {
        var plain = new ArrayList<String>();
        var data = defaultData;
        var ports = Optional.<Ports>empty();
        var seeds = true;
        var rest = Arrays.asList(words).iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            switch (word) {
                case "--data" -> data = Path.of(valueOf(word, rest));
                case "--port-offset" -> ports = Optional.of(new Ports(numberOf(word, rest)));
                case "--no-seeds" -> seeds = false;
                default -> plain.add(notAnOption(word));
            }
        }
        var command = plain.isEmpty() ? "help" : plain.removeFirst();
        return new Options(command, List.copyOf(plain), data, ports, seeds);
    }

    /** Returns the only argument of the command. */
    String argument(String what) {
        if (arguments.size() != 1) {
            throw new Problem("./milepost %s needs %s. See ./milepost help".formatted(command, what));
        }
        return arguments.getFirst();
    }

    private static String notAnOption(String word) {
        if (word.startsWith("-")) {
            throw new Problem("There is no option %s. See ./milepost help".formatted(word));
        }
        return word;
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Problem("%s needs a value. See ./milepost help".formatted(option));
        }
        return rest.next();
    }

    private static int numberOf(String option, Iterator<String> rest) {
        var value = valueOf(option, rest);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new Problem("%s needs a number, not %s.".formatted(option, value), e);
        }
    }
}
