package milepost.registry.asof;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sets for a transaction where it reads tables, and as of when. */
@Repository
class PastRepository {

    private final JdbcClient jdbc;

    PastRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void read(Instant time) {
        jdbc.sql("select set_config('milepost.as_of', :time, true), set_config('search_path', 'as_of, public', true)")
                .param("time", time.atOffset(ZoneOffset.UTC).toString())
                .query()
                .listOfRows();
    }
}
