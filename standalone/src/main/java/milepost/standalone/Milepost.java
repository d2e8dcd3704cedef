package milepost.standalone;

import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Problem;
import milepost.standalone.data.RunningInstance;

/** The command line behind the {@code milepost} script, which finds the JDK, builds and then comes here. */
public final class Milepost {

    private Milepost() {}

    public static void main(String[] words) {
        try {
            var installation = Installation.locate();
            run(installation, Options.parse(installation.data(), words));
        } catch (Problem e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(Installation installation, Options options) {
        switch (options.command()) {
            case "start" -> new StartCommand(installation).run(options);
            case "train" -> new TrainCommand(installation).run(options);
            case "token" -> System.out.println(tokens(options).forRole(options.argument("a role, such as registrar")));
            default -> throw new Problem("There is no command %s. See ./milepost help".formatted(options.command()));
        }
    }

    /** From the Milepost that runs on the data directory, wherever its ports are. */
    private static Tokens tokens(Options options) {
        var data = DataDirectory.open(options.data());
        return new Tokens(data, options.ports().orElseGet(() -> RunningInstance.portsOf(data)));
    }
}
