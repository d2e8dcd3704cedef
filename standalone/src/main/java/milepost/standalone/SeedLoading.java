package milepost.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.issuer.DemoClient;
import milepost.standalone.seeds.LoadReport;
import milepost.standalone.seeds.SeedLoader;

/** Loads a catalogue into a running Milepost, as the client that may register and report everywhere. */
final class SeedLoading {

    private final DataDirectory data;
    private final Ports ports;

    SeedLoading(DataDirectory data, Ports ports) {
        this.data = data;
        this.ports = ports;
    }

    /** Does nothing if exactly this catalogue was loaded before; an interrupted load is continued. */
    void loadOnce(Path seeds) {
        var mark = data.resolve("seeds-loaded");
        var wanted = digest(seeds);
        if (wanted.equals(read(mark))) {
            return;
        }
        System.out.println("\nLoading the catalogue · 正在载入规划目录");
        if (load(seeds).aborted() == null) {
            DataDirectory.writePrivately(mark, wanted);
        }
    }

    LoadReport load(Path seeds) {
        var tokens = new Tokens(data, ports);
        var token = tokens.forRole(DemoClient.LOADER.id());
        var services = Addresses.of(ports);
        return new SeedLoader().load(seeds, services.registry(), services.progress(), () -> token, System.out);
    }

    private static String digest(Path seeds) {
        try (var files = Files.walk(seeds)) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(seeds.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path mark) {
        try {
            return Files.exists(mark) ? Files.readString(mark) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
