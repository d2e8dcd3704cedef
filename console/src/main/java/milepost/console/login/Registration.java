package milepost.console.login;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * The console as a client of the issuer. The issuer's metadata are read when they are first needed, so the console starts and serves
 * what is public without it.
 */
@Component
final class Registration implements ClientRegistrationRepository {

    static final String ID = "milepost";

    private static final String CALLBACK = "{baseUrl}/login/oauth2/code/{registrationId}";

    private final LoginProperties properties;
    private final PublicAddress address;
    private volatile @Nullable ClientRegistration found;

    Registration(LoginProperties properties, PublicAddress address) {
        this.properties = properties;
        this.address = address;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? get() : null;
    }

    /** Throws an IllegalArgumentException if the issuer's metadata cannot be read. */
    ClientRegistration get() {
        var known = found;
        if (known == null) {
            known = find();
            found = known;
        }
        return known;
    }

    private ClientRegistration find() {
        var registration = ClientRegistrations.fromIssuerLocation(
                        properties.issuerUri().toString())
                .registrationId(ID)
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(CALLBACK.replace("{baseUrl}", address.configured("{baseUrl}")))
                .scope(properties.scopes())
                .userInfoUri(null) // the ID token says who it is, the access token what they may do
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build());
        if (properties.authorizationUri() != null) {
            registration.authorizationUri(properties.authorizationUri().toString());
        }
        return registration.build();
    }
}
