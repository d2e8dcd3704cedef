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

    static final String LEAF = """
            {
              "actor": "sha256:fp5tzNUdgWYgzqkbalwLw3Ar7FuqU/K2VoSyC36TFEk=",
              "data": {"actualDate": "2026-02-10", "slipDays": 40, "titleZh": "开工"},
              "datacontenttype": "application/json",
              "id": "019a0000-0000-7000-8000-000000000001",
              "kafka": ["progress.progress-events", 3, 1],
              "org": "甘肃省发展改革委",
              "prev": "Zf+5mWUadhif1W/2ceCPr2Oh6kbEzxlcQvdO2pOercc=",
              "recorded": "2026-02-11T01:02:03.004Z",
              "seq": 1,
              "source": "/progress",
              "specversion": "1.0",
              "subject": "019a0000-0000-7000-8000-0000000000aa",
              "time": "2026-02-09T16:00:00Z",
              "type": "milepost.milestone.met.v1"
            }
            """;

    private LedgerExamples() {}
}
