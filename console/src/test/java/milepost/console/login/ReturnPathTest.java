package milepost.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "\\/evil.example",
                "https://evil.example",
                "evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\n/evil.example",
                "///evil.example",
                "/%2Fevil.example",
                "/%2f%2fevil.example",
                "/%5Cevil.example",
                "%2F%2Fevil.example",
                "/%09/evil.example",
                "/a\\b",
                "/%zz",
                "/a b",
                "http:/evil.example",
                "/login",
                "/login?returnTo=/login",
                "/logout",
                "/api/registry/v1/projects",
                "/oauth2/x",
                " //evil.example",
                "/\u0000"
            })
    void anythingButAPageOfTheConsoleLeadsHome(String wanted) {
        assertThat(ReturnPath.of(wanted)).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "/,/",
        "/projects/1?tab=timeline#m3,/projects/1?tab=timeline#m3",
        "/projects?q=兰州,/projects?q=%E5%85%B0%E5%B7%9E",
        "/projects?q=%E5%85%B0%2F%2F,/projects?q=%E5%85%B0%2F%2F",
        "/loginless,/loginless"
    })
    void aPageOfTheConsoleIsReturnedTo(String wanted, String path) {
        assertThat(ReturnPath.of(wanted)).isEqualTo(path);
    }
}
