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
    REGISTRAR(text("登记员", "Registrar"), List.of("registrar"), Scope.GANSU, Org.GANSU),
    REPORTER(text("填报员", "Reporter"), List.of("reporter"), Scope.GANSU, Org.GANSU),
    APPROVER(text("审批员", "Approver"), List.of("approver"), Scope.GANSU, Org.GANSU),
    AUDITOR(text("审计员", "Auditor"), List.of("auditor"), Scope.EVERYWHERE, text("审计", "Audit")),
    SUBSCRIBER(text("订阅者", "Subscriber"), List.of("subscriber"), Scope.NONE, text("订阅者", "Subscriber")),
    OPERATOR(text("运维员", "Operator"), List.of("operator"), Scope.EVERYWHERE, Org.MILEPOST),
    LOADER(text("目录导入", "Loader"), List.of("registrar", "reporter"), Scope.EVERYWHERE, Org.MILEPOST);

    private final InTwoLanguages title;
    private final List<String> roles;
    private final List<String> regions;
    private final InTwoLanguages org;

    DemoClient(InTwoLanguages title, List<String> roles, List<String> regions, InTwoLanguages org) {
        this.title = title;
        this.roles = roles;
        this.regions = regions;
        this.org = org;
    }

    private static InTwoLanguages text(String zh, String en) {
        return new InTwoLanguages(zh, en);
    }

    public static Optional<DemoClient> named(String id) {
        return Arrays.stream(values()).filter(client -> client.id().equals(id)).findFirst();
    }

    /** Those who can log in as a person. */
    public static Stream<DemoClient> people() {
        return Arrays.stream(values()).filter(client -> client != LOADER);
    }

    /** What a page calls the person. */
    InTwoLanguages title() {
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

    InTwoLanguages org() {
        return org;
    }

    private static final class Scope {

        static final List<String> GANSU = List.of("62");
        static final List<String> EVERYWHERE = List.of("*");
        static final List<String> NONE = List.of();
    }

    private static final class Org {

        static final InTwoLanguages GANSU = text("甘肃省发展和改革委员会", "Gansu Development and Reform Commission");
        static final InTwoLanguages MILEPOST = text("Milepost", "Milepost");
    }
}
