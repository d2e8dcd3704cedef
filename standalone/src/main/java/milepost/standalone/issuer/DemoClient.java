package milepost.standalone.issuer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who the issuer knows: one for each role, as a program with a secret and as a person with a password, and a program that loads the
 * catalogue for the whole country.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of
public enum DemoClient {
    REGISTRAR("登记员 Registrar", List.of("registrar"), Scope.GANSU, "甘肃省发展和改革委员会"),
    REPORTER("填报员 Reporter", List.of("reporter"), Scope.GANSU, "甘肃省发展和改革委员会"),
    APPROVER("审批员 Approver", List.of("approver"), Scope.GANSU, "甘肃省发展和改革委员会"),
    AUDITOR("审计员 Auditor", List.of("auditor"), Scope.EVERYWHERE, "审计"),
    SUBSCRIBER("订阅者 Subscriber", List.of("subscriber"), Scope.NONE, "订阅者"),
    OPERATOR("运维员 Operator", List.of("operator"), Scope.EVERYWHERE, "Milepost"),
    LOADER("Loader", List.of("registrar", "reporter"), Scope.EVERYWHERE, "Milepost");

    private final String title;
    private final List<String> roles;
    private final List<String> regions;
    private final String org;

    DemoClient(String title, List<String> roles, List<String> regions, String org) {
        this.title = title;
        this.roles = roles;
        this.regions = regions;
        this.org = org;
    }

    public static Optional<DemoClient> named(String id) {
        return Arrays.stream(values()).filter(client -> client.id().equals(id)).findFirst();
    }

    /** Those who can log in as a person. */
    public static Stream<DemoClient> people() {
        return Arrays.stream(values()).filter(client -> client != LOADER);
    }

    /** What a page calls the person. */
    String title() {
        return title;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> roles() {
        return roles;
    }

    /** Prefixes of region codes, or {@code *} for every region. */
    List<String> regions() {
        return regions;
    }

    String org() {
        return org;
    }

    private static final class Scope {

        static final List<String> GANSU = List.of("62");
        static final List<String> EVERYWHERE = List.of("*");
        static final List<String> NONE = List.of();
    }
}
