package milepost.notify.channel.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.List;
import java.util.Set;
import milepost.notify.channel.EndpointRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointRulesTest {

    private static final String CHAT = "chat.example.org";
    private static final Set<String> TRUSTED = Set.of(CHAT);

    private final FakeNames names = new FakeNames()
            .with("hooks.example.org", "93.184.216.34", "2606:4700::1111")
            .with("mixed.example.org", "93.184.216.34", "10.0.0.5")
            .with("loop.example.org", "127.0.0.1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org/milepost?key=1",
                "https://hooks.example.org:8443/",
                "https://93.184.216.34/hook",
                "https://[2606:4700::1111]/hook",
                "https://not-yet-there.example.org/hook"
            })
    void aPublicEndpointIsAccepted(String url) {
        assertThat(rules(false, false).vet(url)).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    http://hooks.example.org/            | scheme
                    ftp://hooks.example.org/             | scheme
                    //hooks.example.org/                 | scheme
                    hooks                                | scheme
                    https:hooks.example.org              | host
                    https://                             | malformed
                    https://hooks.example.org:22/        | port
                    https://hooks.example.org:80/        | port
                    https://user:pass@hooks.example.org/ | user-info
                    https://@hooks.example.org/          | user-info
                    https://hooks.example.org/#part      | fragment
                    https://hooks.example.org./          | trailing-dot
                    https://kafka/                       | short-name
                    https://2130706433/                  | odd-address
                    https://0x7f000001/                  | odd-address
                    https://0x7f.1/                      | malformed
                    https://127.1/                       | malformed
                    https://0177.0.0.1/                  | odd-address
                    https://010.0.0.1/                   | odd-address
                    https://甘肃.example.org/             | malformed
                    https://a_b.example.org/             | malformed
                    https://[fe80::1%25eth0]/            | host
                    https://localhost/                   | loopback
                    https://LOCALHOST/                   | loopback
                    https://localhost./                  | trailing-dot
                    https://127.0.0.1/                   | loopback
                    https://127.9.9.9:8443/              | loopback
                    https://[::1]/                       | loopback
                    https://[::ffff:127.0.0.1]/          | loopback
                    https://[0:0:0:0:0:ffff:7f00:1]/     | loopback
                    https://10.0.0.5/                    | private
                    https://169.254.169.254/latest       | link-local
                    https://[fd00:ec2::254]/             | not public
                    https://[64:ff9b::7f00:1]/           | not public
                    https://[2002:7f00:1::1]/            | 6to4
                    https://mixed.example.org/           | private
                    https://loop.example.org/            | loopback
                    """)
    void aRefusedEndpointNamesTheReason(String url, String why) {
        assertThatExceptionOfType(EndpointRefusedException.class)
                .isThrownBy(() -> rules(false, false).vet(url))
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Hooks.Example.org:8443/A, https://hooks.example.org:8443/A",
        "https://hooks.example.org:443, https://hooks.example.org/",
        "https://hooks.example.org?a=B, https://hooks.example.org/?a=B",
        "http://LOCALHOST:9877/ok, http://localhost:9877/ok",
        "http://Localhost:80, http://localhost/",
        "http://localhost:/ok, http://localhost/ok"
    })
    void hostAndPortAreThoseOfTheUrlStandard(String url, String kept) {
        assertThat(rules(true, true).vet(url)).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:99999/",
                "http://127.0.0.1:0/",
                "http://localhost:65536/",
                "http://[::1]:70000/"
            })
    void aPortThatCannotExistIsRefused(String url) {
        assertThatExceptionOfType(EndpointRefusedException.class)
                .isThrownBy(() -> rules(true, true).vet(url))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("port"));
    }

    @Test
    void aLongUrlIsRefused() {
        assertThatExceptionOfType(EndpointRefusedException.class)
                .isThrownBy(() -> rules(false, false).vet("https://hooks.example.org/" + "a".repeat(2_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9999/hook",
                "http://localhost:8099/",
                "http://[::1]:9999/",
                "https://127.0.0.1:1/"
            })
    void loopbackIsAcceptedOnAnyPortWhereTheSettingAllowsIt(String url) {
        assertThat(rules(true, false).vet(url)).isEqualTo(URI.create(url));
    }

    @Test
    void aNameThatResolvesToLoopbackIsRefusedEvenWhereLoopbackIsAllowed() {
        assertThatExceptionOfType(EndpointRefusedException.class)
                .isThrownBy(() -> rules(true, true).vet("https://loop.example.org/"));
        assertThatExceptionOfType(EndpointRefusedException.class)
                .isThrownBy(() -> rules(true, true).vet("https://10.0.0.5/"));
    }

    @Test
    void httpOnPort80IsAcceptedWhereTheSettingAllowsIt() {
        assertThat(rules(false, true).vet("http://hooks.example.org/")).hasScheme("http");
        assertThatExceptionOfType(EndpointRefusedException.class)
                .isThrownBy(() -> rules(false, true).vet("http://hooks.example.org:8080/"));
    }

    @Test
    void endpointsOnOtherMachinesMustAgree() {
        assertThat(rules(true, false).needsConsent(URI.create("https://hooks.example.org/")))
                .isTrue();
        assertThat(rules(true, false).needsConsent(URI.create("http://127.0.0.1:9999/")))
                .isFalse();
    }

    @Test
    void aRobotIsReachedAtTheBaseUrlsOfItsVendorAlone() {
        var bases = List.of("https://oapi.dingtalk.com", "https://" + CHAT + "/robots");
        var rules = rules(false, false);

        assertThat(rules.checkRobot("HTTPS://OAPI.dingtalk.com:443/robot/send?access_token=a", bases))
                .hasToString("https://oapi.dingtalk.com/robot/send?access_token=a");
        assertThat(rules.checkRobot("https://" + CHAT + "/robots/send", bases)).isNotNull();
        for (var url : List.of(
                "https://oapi.dingtalk.com.example.org/robot/send",
                "https://oapi.dingtalk.com:8443/robot/send",
                "https://oapi.dingtalk.com@example.org/robot/send",
                "https://u:p@oapi.dingtalk.com/robot/send",
                "http://oapi.dingtalk.com/robot/send",
                "https://" + CHAT + "/other",
                "http://127.0.0.1:9999/robot/send")) {
            assertThatExceptionOfType(EndpointRefusedException.class)
                    .as(url)
                    .isThrownBy(() -> rules.checkRobot(url, bases));
        }
        assertThat(rules(true, false).checkRobot("http://127.0.0.1:9999/robot/send", bases))
                .isNotNull();
    }

    @Test
    void aTrustedHostMayHaveAnyAddressButTakesNoWebhooks() throws Exception {
        names.with(CHAT, "10.0.0.8");

        assertThat(new VettedDnsResolver(names, new AddressRules(List.of()), false, TRUSTED).resolve(CHAT))
                .hasSize(1);
        assertThatExceptionOfType(EndpointRefusedException.class)
                .isThrownBy(() -> rules(false, false).vet("https://" + CHAT + "/hook"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("trusted-host"));
    }

    private EndpointRules rules(boolean loopback, boolean http) {
        var resolver = new VettedDnsResolver(names, new AddressRules(List.of()), loopback, TRUSTED);
        return new EndpointRules(
                new OutgoingProperties(loopback, http, OutgoingProperties.Consent.OTHERS, TRUSTED, List.of()),
                resolver);
    }
}
