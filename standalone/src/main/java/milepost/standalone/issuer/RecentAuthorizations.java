package milepost.standalone.issuer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Keeps the logins that were used last, in memory, until a restart. Tokens of programs are not kept, because services check only
 * their signature.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {

    private static final int AT_MOST = 1_000;

    private final Map<String, OAuth2Authorization> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OAuth2Authorization> eldest) {
            return size() > AT_MOST;
        }
    };

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        if (!authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            known.put(authorization.getId(), authorization);
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        known.remove(authorization.getId());
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return known.get(id);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return known.values().stream()
                .filter(authorization -> authorization.getToken(token) != null || hasState(authorization, token, type))
                .findFirst()
                .orElse(null);
    }

    private static boolean hasState(OAuth2Authorization authorization, String token, @Nullable OAuth2TokenType type) {
        return type != null
                && type.getValue().equals(OAuth2ParameterNames.STATE)
                && token.equals(authorization.getAttribute(OAuth2ParameterNames.STATE));
    }
}
