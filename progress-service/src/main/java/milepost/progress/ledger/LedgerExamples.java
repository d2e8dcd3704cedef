package milepost.progress.ledger;

/** Examples for the OpenAPI document; those of docs/adr/007-ledger-formats.md. */
final class LedgerExamples {

    static final String CHECKPOINT = """
            milepost.local/ledger
            2
            WFFJltUDohQqGjlEcjCWDcZ3ZiT97nZu+724EgcUWNw=

            — milepost.local/ledger Qmhub4w9cXtXJBIYFB504iqswTwwChJeJmCpPr0+J2QiO/EDahRnFihrN1klrQwHynzKoTRe0dgkW0Ag12bw+e49bgw=
            """;

    static final String KEY = """
            milepost.local/ledger+42686e6f+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea
            """;

    static final String PROOF = """
            c2sp.org/tlog-proof@v1
            index 1
            Zf+5mWUadhif1W/2ceCPr2Oh6kbEzxlcQvdO2pOercc=

            """ + CHECKPOINT;

    private LedgerExamples() {}
}
