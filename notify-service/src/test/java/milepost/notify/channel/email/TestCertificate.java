package milepost.notify.channel.email;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;

/** A certificate that nobody but this test trusts. */
record TestCertificate(Path keys) {

    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "mail";

    static TestCertificate of(String host) {
        try {
            var keys = Files.createTempDirectory("mail").resolve("keys.p12");
            var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            var command =
                    "%s -genkeypair -keystore %s -storetype PKCS12 -storepass %s -alias %s -keyalg EC -dname CN=test -ext san=dns:%s";
            var process = new ProcessBuilder(command.formatted(keytool, keys, PASSWORD, ALIAS, host)
                            .split(" "))
                    .redirectErrorStream(true)
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        new String(process.getInputStream().readAllBytes()));
            }
            return new TestCertificate(keys);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Lets GreenMail use it, and returns the protocol that does. */
    String installed() {
        System.setProperty("greenmail.tls.keystore.file", keys.toString());
        System.setProperty("greenmail.tls.keystore.password", PASSWORD);
        return "smtps";
    }

    /** Returns a store that trusts it alone. */
    KeyStore trusted() {
        try (var file = Files.newInputStream(keys)) {
            var theirs = KeyStore.getInstance("PKCS12");
            theirs.load(file, PASSWORD.toCharArray());
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry(ALIAS, theirs.getCertificate(ALIAS));
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
