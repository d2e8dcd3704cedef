package milepost.access;

import java.util.Locale;
import java.util.Optional;

/** The roles of callers. Tokens name them in lower case; the authorities are {@code ROLE_REGISTRAR} and so on. */
public enum Role {
    REGISTRAR,
    REPORTER,
    APPROVER,
    AUDITOR,
    SUBSCRIBER,
    OPERATOR;

    public String authority() {
        return "ROLE_" + name();
    }

    /** Returns the name in a token's {@code roles} claim. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the role, or empty if it is unknown here. */
    static Optional<Role> ofClaim(String claim) {
        for (var role : values()) {
            if (role.claim().equals(claim)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
