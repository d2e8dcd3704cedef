package milepost.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Problem;
import milepost.standalone.data.Secrets;
import milepost.standalone.issuer.DemoClient;
import tools.jackson.databind.json.JsonMapper;

/** Requests tokens from the issuer of a running Milepost, with the secrets in its data directory. */
final class Tokens {

    private final Secrets secrets;
    private final URI issuer;
    private final HttpClient http = HttpClient.newHttpClient();

    Tokens(DataDirectory data, Ports ports) {
        this.secrets = Secrets.in(data.secrets());
        this.issuer = Addresses.of(ports).issuer();
    }

    /** Returns a bearer token for a role. */
    String forRole(String role) {
        var client = DemoClient.named(role)
                .orElseThrow(() -> new Problem("There is no role %s. The roles are: %s · 没有此角色，可用角色如上"
                        .formatted(
                                role,
                                Arrays.stream(DemoClient.values())
                                        .map(DemoClient::id)
                                        .collect(Collectors.joining(", ")))));
        return request(client);
    }

    private String request(DemoClient client) {
        var credentials = client.id() + ":" + secrets.client(client.id());
        var request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Problem("The issuer at %s did not issue a token · 签发服务未签发令牌: %d %s"
                        .formatted(issuer, response.statusCode(), response.body()));
            }
            return JsonMapper.shared()
                    .readTree(response.body())
                    .get("access_token")
                    .asString();
        } catch (IOException e) {
            throw new Problem(
                    "There is no answer from %s. Start Milepost first: ./milepost start · 无响应，请先启动".formatted(issuer),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted", e);
        }
    }
}
