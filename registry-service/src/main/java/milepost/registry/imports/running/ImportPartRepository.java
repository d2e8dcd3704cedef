package milepost.registry.imports.running;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of files, which are kept in parts so that none is in memory as a whole. */
@Repository
class ImportPartRepository {

    private final JdbcClient jdbc;

    ImportPartRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, int part, byte[] data) {
        jdbc.sql("insert into import_part (import_id, part, data) values (:id, :part, :data)")
                .param("id", id)
                .param("part", part)
                .param("data", data)
                .update();
    }

    private Optional<byte[]> find(UUID id, int part) {
        return jdbc.sql("select data from import_part where import_id = :id and part = :part")
                .param("id", id)
                .param("part", part)
                .query(byte[].class)
                .optional();
    }

    /** Returns the file, part after part. */
    InputStream file(UUID id) {
        return new SequenceInputStream(new Enumeration<>() {

            private int next;
            private @Nullable InputStream part = read();

            private @Nullable InputStream read() {
                return find(id, next++).map(ByteArrayInputStream::new).orElse(null);
            }

            @Override
            public boolean hasMoreElements() {
                return part != null;
            }

            @Override
            public InputStream nextElement() {
                var current = part;
                if (current == null) {
                    throw new NoSuchElementException();
                }
                part = read();
                return current;
            }
        });
    }

    void delete(UUID id) {
        jdbc.sql("delete from import_part where import_id = :id")
                .param("id", id)
                .update();
    }
}
