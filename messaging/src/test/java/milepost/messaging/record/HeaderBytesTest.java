package milepost.messaging.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class HeaderBytesTest {

    @Test
    void headersAreReadAsTheyWereWrittenWhateverTheyContain() {
        var headers = new RecordHeaders()
                .add("ce_id", "1".getBytes(UTF_8))
                .add("ce_id", new byte[] {0, (byte) 0xFF})
                .add("里\0程", null)
                .add("", new byte[0]);

        assertThat(HeaderBytes.read(HeaderBytes.write(headers))).isEqualTo(headers);
    }

    @Test
    void noHeadersAreNoBytes() {
        assertThat(HeaderBytes.write(new RecordHeaders())).isEmpty();
        assertThat(HeaderBytes.read(new byte[0])).isEmpty();
    }
}
