package milepost.ledger.bundle;

/** The files of a bundle, in their order. */
enum BundlePart {
    README("README"),
    KEYS("vkeys.txt"),
    CHECKPOINT("checkpoint"),
    PROOF("proof.tlog-proof"),
    ENTRIES("entries.ndjson");

    private final String fileName;

    BundlePart(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }
}
