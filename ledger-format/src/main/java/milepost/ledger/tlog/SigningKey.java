package milepost.ledger.tlog;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;

/** An Ed25519 key that signs notes under its name. */
public final class SigningKey {

    private final PrivateKey secret;
    private final VerifierKey verifier;

    private SigningKey(String name, PrivateKey secret) throws GeneralSecurityException {
        this.secret = secret;
        this.verifier = VerifierKey.of(name, publicKeyOf(secret));
        var probe = "probe\n";
        if (!verifier.verifies(probe, signatureOf(probe))) {
            throw new GeneralSecurityException("The public key does not belong to the private one");
        }
    }

    /** @throws FormatException unless the bytes are an Ed25519 private key */
    public static SigningKey of(String name, byte[] pkcs8) {
        try {
            return new SigningKey(
                    name,
                    KeyFactory.getInstance(VerifierKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (GeneralSecurityException e) {
            throw new FormatException("Not an Ed25519 private key in PKCS#8", e);
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** Returns a note of the text with the signature of this key. */
    public SignedNote sign(String text) {
        return new SignedNote(text, List.of(signature(text)));
    }

    /** Returns the note with the signature of this key added, for example of a new key after the old one. */
    public SignedNote sign(SignedNote note) {
        var signatures = new ArrayList<>(note.signatures());
        signatures.add(signature(note.text()));
        return new SignedNote(note.text(), signatures);
    }

    private SignedNote.Signature signature(String text) {
        try {
            return new SignedNote.Signature(verifier.name(), verifier.keyId(), signatureOf(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK cannot sign with Ed25519", e);
        }
    }

    private byte[] signatureOf(String text) throws GeneralSecurityException {
        var signer = Signature.getInstance(VerifierKey.ALGORITHM);
        signer.initSign(secret);
        signer.update(text.getBytes(StandardCharsets.UTF_8));
        return signer.sign();
    }

    /**
     * Computes the public key. PKCS#8 has only the private key and the JDK has no method for this, but its generator takes the private
     * key from a random source and computes the public one. The constructor verifies the result with a signature.
     */
    private static PublicKey publicKeyOf(PrivateKey secret) throws GeneralSecurityException {
        var seed = secret instanceof EdECPrivateKey key ? key.getBytes().orElse(new byte[0]) : new byte[0];
        var generator = KeyPairGenerator.getInstance(VerifierKey.ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, Math.min(seed.length, bytes.length));
            }
        });
        return generator.generateKeyPair().getPublic();
    }
}
