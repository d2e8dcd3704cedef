package milepost.standalone;

import java.nio.file.Path;
import java.util.Arrays;
import milepost.ledger.bundle.BundleAudit;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Problem;
import milepost.standalone.data.RunningInstance;
import milepost.standalone.data.Secrets;
import milepost.standalone.issuer.DemoClient;

/** The command line behind the {@code milepost} script, which finds the JDK, builds Milepost and then runs this class. */
public final class Milepost {

    private final Installation installation;
    private final Options options;

    private Milepost(Installation installation, Options options) {
        this.installation = installation;
        this.options = options;
    }

    public static void main(String[] words) {
        if (words.length > 0 && words[0].equals("audit")) {
            BundleAudit.main(Arrays.copyOfRange(words, 1, words.length));
        }
        try {
            var installation = Installation.locate();
            new Milepost(installation, Options.parse(installation.data(), words)).run();
        } catch (Problem e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void run() {
        switch (options.command()) {
            case "start" -> new StartCommand(installation).run(options);
            case "train" -> new TrainCommand(installation).run(options);
            case "token" -> System.out.println(tokens().forRole(options.argument("a role, such as registrar")));
            case "user" -> System.out.println(user(options.argument("a role, such as registrar")));
            case "secrets" -> secrets().write(Path.of(options.argument("a directory")));
            case "kafka-access" -> KafkaAccessCommand.run(options);
            case "load" -> System.exit(seeds().load(catalogue()).exitStatus());
            default -> throw new Problem("There is no command %s. See ./milepost help".formatted(options.command()));
        }
    }

    /** Returns what a person logs in with at the console. */
    private String user(String role) {
        var data = DataDirectory.open(options.data());
        var roles = DemoClient.people().map(DemoClient::id).toList();
        if (!roles.contains(role)) {
            throw new Problem(
                    "There is no user %s. The users are: %s · 没有此用户，可用用户如上".formatted(role, String.join(", ", roles)));
        }
        return "user · 用户名      %s%npassword · 密码    %s"
                .formatted(role, Secrets.in(data.secrets()).user(role));
    }

    private Tokens tokens() {
        var data = DataDirectory.open(options.data());
        return new Tokens(data, options.ports().orElseGet(() -> RunningInstance.portsOf(data)));
    }

    private SecretFiles secrets() {
        return new SecretFiles(
                Secrets.in(DataDirectory.createOrOpen(options.data()).secrets()));
    }

    private SeedLoading seeds() {
        var data = DataDirectory.open(options.data());
        return new SeedLoading(data, options.ports().orElseGet(() -> RunningInstance.portsOf(data)));
    }

    /** Returns our own catalogue for the name {@code seeds}, otherwise the directory with that name. */
    private Path catalogue() {
        var named = options.argument("a catalogue, such as seeds");
        return named.equals("seeds") ? installation.seeds() : Path.of(named);
    }
}
