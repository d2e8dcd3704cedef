package milepost.ledger.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** The file of a signing key: PKCS#8 as PEM, as {@code openssl genpkey -algorithm ed25519} writes it. */
public final class KeyFile {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private KeyFile() {}

    /** Returns the key in the file. If the file does not exist, it is created with a new key, readable by its owner only. */
    public static SigningKey open(Path file, String name) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            return SigningKey.of(name, pkcs8(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger's key file " + file + " cannot be used", e);
        }
    }

    private static void create(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(folder, ".new-", ".pem", ownerOnly);
        try {
            Files.writeString(fresh, pem(newKey()));
            Files.move(fresh, file); // atomically, and never over an existing key
        } catch (FileAlreadyExistsException e) {
            Files.delete(fresh); // another instance was first: its key counts
        }
    }

    /** A new private key in PKCS#8. */
    static byte[] newKey() {
        try {
            return KeyPairGenerator.getInstance(VerifierKey.ALGORITHM)
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK cannot make an Ed25519 key", e);
        }
    }

    private static String pem(byte[] pkcs8) {
        return BEGIN + "\n" + Base64.getEncoder().encodeToString(pkcs8) + "\n" + END + "\n";
    }

    private static byte[] pkcs8(Path file) throws IOException {
        var text = Files.readString(file).strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw new FormatException(file + " is not a PKCS#8 private key in PEM");
        }
        return Base64.getMimeDecoder().decode(text.substring(BEGIN.length(), text.length() - END.length()));
    }
}
