package milepost.standalone.issuer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The clients of the issuer: one for each role, and one that loads the catalogue for the whole country. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of
public enum DemoClient {
    REGISTRAR(List.of("registrar"), Scope.GANSU, "甘肃省发展和改革委员会"),
    REPORTER(List.of("reporter"), Scope.GANSU, "甘肃省发展和改革委员会"),
    APPROVER(List.of("approver"), Scope.GANSU, "甘肃省发展和改革委员会"),
    AUDITOR(List.of("auditor"), Scope.EVERYWHERE, "审计"),
    SUBSCRIBER(List.of("subscriber"), Scope.NONE, "订阅者"),
    OPERATOR(List.of("operator"), Scope.EVERYWHERE, "Milepost"),
    LOADER(List.of("registrar", "reporter"), Scope.EVERYWHERE, "Milepost");

    private final List<String> roles;
    private final List<String> regions;
    private final String org;

    DemoClient(List<String> roles, List<String> regions, String org) {
        this.roles = roles;
        this.regions = regions;
        this.org = org;
    }

    public static Optional<DemoClient> named(String id) {
        return Arrays.stream(values()).filter(client -> client.id().equals(id)).findFirst();
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
