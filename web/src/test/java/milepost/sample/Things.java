package milepost.sample;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
public class Things {

    public record Row(UUID id, String name) {}

    private final JdbcClient jdbc;

    Things(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public Row add(String name) {
        var row = new Row(UUID.randomUUID(), name);
        jdbc.sql("insert into thing (id, name) values (:id, :name)")
                .paramSource(row)
                .update();
        return row;
    }

    @Transactional
    public void addOnlyOne(String name) {
        jdbc.sql("insert into only_one (name) values (:name)")
                .param("name", name)
                .update();
    }

    public int count(String name) {
        return jdbc.sql("select count(*) from thing where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }
}
