package milepost.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    private final Ports ports = Ports.anyFree();

    @Test
    void oneOffsetMovesEveryPort() {
        var moved = new Ports(12_345);

        assertThat(moved.registry()).isEqualTo(8081 + 12_345);
        assertThat(moved.kafkaController()).isEqualTo(19093 + 12_345);
        assertThat(moved.issuerUrl()).isEqualTo("http://127.0.0.1:21345");
    }

    @Test
    void aTakenPortIsNamedWithWhatNeedsIt() throws IOException {
        try (var other = new ServerSocket()) {
            other.bind(new InetSocketAddress(Ports.LOOPBACK, ports.progress()));

            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Port %d, which progress-service needs", ports.progress());
        }
        assertThatCode(ports::requireFree).doesNotThrowAnyException();
    }

    @Test
    void portsForOutgoingConnectionsAreNotUsed() {
        assertThatThrownBy(() -> new Ports(20_000)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new Ports(-1)).isInstanceOf(Problem.class);
    }
}
