package milepost.notify.channel.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;

/** A name server with configurable answers that records what it is asked. */
public class FakeNames implements DnsResolver {

    private final Map<String, InetAddress[]> answers = new HashMap<>();
    private final List<String> questions = new ArrayList<>();

    public FakeNames with(String host, String... addresses) {
        answers.put(host, Arrays.stream(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new));
        return this;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        questions.add(host);
        if (host.equals("localhost")) {
            return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
        }
        var answer = answers.get(host);
        if (answer == null) {
            throw new UnknownHostException(host);
        }
        return answer;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    List<String> questions() {
        return questions;
    }
}
