package milepost.access;

import java.util.Locale;
import java.util.Optional;

/** What a caller may do. A token names roles in lower case; as authorities they are {@code ROLE_REGISTRAR} and so on. */
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

    /** The name in a token's {@code roles} claim. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a role that another application may know. */
    static Optional<Role> ofClaim(String claim) {
        for (var role : values()) {
            if (role.claim().equals(claim)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
