package milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SampleTest
class ListsTest {

    @Autowired
    Http http;

    @Test
    void aListIsReadPageByPageByItsLinks() {
        var first = http.get("/numbers?limit=60&q=%E9%93%81%E8%B7%AF+x");
        var link = first.header("Link");
        var next = link.substring(1, link.indexOf('>'));

        assertThat(link).matches("</numbers\\?limit=60&q=%E9%93%81%E8%B7%AF\\+x&cursor=[A-Za-z0-9_-]+>; rel=\"next\"");
        assertThat(next).endsWith("cursor=" + first.text("/nextCursor"));
        assertThat(first.json().at("/items").size()).isEqualTo(60);

        var second = http.get(next.substring(next.indexOf("/numbers")));

        assertThat(second.json().at("/items/0").asInt()).isEqualTo(61);
        assertThat(second.json().at("/items").size()).isEqualTo(40);
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
        assertThat(second.header("Link")).isEmpty();
    }

    @Test
    void theLinkNamesNoHostAndIsAlwaysAUri() {
        var answer = http.raw("/numbers?q=[{x}]%3E");
        var link = answer.header("Link");

        assertThat(link).startsWith("</numbers?q=%5B%7Bx%7D%5D%3E&cursor=").endsWith(">; rel=\"next\"");
    }

    @Test
    void withoutAWishAPageHasFiftyItems() {
        assertThat(http.get("/numbers").json().at("/items").size()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=501", "limit=many", "cursor=foreign", "cursor=%20"})
    void aWrongLimitOrCursorIsNamed(String query) {
        var answer = http.get("/numbers?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("invalid-parameter");
        assertThat(answer.text("/errors/0/parameter")).isEqualTo(query.substring(0, query.indexOf('=')));
    }
}
