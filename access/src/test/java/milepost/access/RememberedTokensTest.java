package milepost.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class RememberedTokensTest {

    private final List<String> checked = new ArrayList<>();

    @Test
    void aTokenThatComesAgainIsNotCheckedAgain() {
        var tokens = new RememberedTokens(checking(Instant.now().plusSeconds(300)));

        assertThat(tokens.decode("one").getSubject()).isEqualTo("one");
        assertThat(tokens.decode("one").getSubject()).isEqualTo("one");
        assertThat(tokens.decode("two").getSubject()).isEqualTo("two");

        assertThat(checked).containsExactly("one", "two");
    }

    @Test
    void aTokenThatHasExpiredMeanwhileIsCheckedAgain() {
        var tokens = new RememberedTokens(checking(Instant.now().minusSeconds(300)));

        tokens.decode("one");
        tokens.decode("one");

        assertThat(checked).containsExactly("one", "one");
    }

    @Test
    void aTokenThatWasRefusedIsCheckedAgain() {
        var tokens = new RememberedTokens(token -> {
            checked.add(token);
            throw new BadJwtException("not ours");
        });

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("one"));
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("one"));

        assertThat(checked).containsExactly("one", "one");
    }

    @Test
    void aTokenIsReadFromTheHeaderWhetherItIsKnownOrNot() {
        var tokens = new RememberedTokens(checking(Instant.now().plusSeconds(300)));

        assertThat(tokens.resolve(with("Bearer one"))).isEqualTo("one");
        tokens.decode("one");
        assertThat(tokens.resolve(with("Bearer one"))).isEqualTo("one");
        assertThat(tokens.resolve(with("bearer one"))).isEqualTo("one");
        assertThat(tokens.resolve(with("Basic one"))).isNull();
        assertThat(tokens.resolve(new MockHttpServletRequest())).isNull();
    }

    @Test
    void whatHasNotTheFormOfATokenIsRefused() {
        var tokens = new RememberedTokens(checking(Instant.now().plusSeconds(300)));
        tokens.decode("one");

        assertThatExceptionOfType(OAuth2AuthenticationException.class)
                .isThrownBy(() -> tokens.resolve(with("Bearer one two")));
        assertThatExceptionOfType(OAuth2AuthenticationException.class)
                .isThrownBy(() -> tokens.resolve(with("Bearer ")));
    }

    private static MockHttpServletRequest with(String authorization) {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", authorization);
        return request;
    }

    private JwtDecoder checking(Instant expiresAt) {
        return token -> {
            checked.add(token);
            return Jwt.withTokenValue(token)
                    .header("alg", "RS256")
                    .subject(token)
                    .expiresAt(expiresAt)
                    .build();
        };
    }
}
