package milepost.notify.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import milepost.events.RegionEvent.RegionDefined;
import milepost.events.RegionEvent.RegionDetails;
import milepost.notify.NotifyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each instance of the service knows the reforms that any has read of, also after a restart. */
class RegionReformsTest {

    private NotifyDatabase database = new NotifyDatabase();
    private final RegionReforms oneInstance = reforms();
    private final RegionReforms anotherInstance = reforms();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aReformReadByOneInstanceIsKnownToAll() {
        assertThat(anotherInstance.current().otherCodes("220104")).isEmpty();

        oneInstance.take(defined("220121", List.of("220104")));

        assertThat(List.of(oneInstance, anotherInstance, reforms()))
                .allSatisfy(instance ->
                        assertThat(instance.current().otherCodes("220104")).containsExactly("220121"));

        anotherInstance.take(defined("220121", null));

        assertThat(oneInstance.current().otherCodes("220104")).isEmpty();
    }

    @Test
    void aReformWhoseTransactionFailsIsForgotten() {
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));

        transactions.executeWithoutResult(transaction -> {
            oneInstance.take(defined("220121", List.of("220104")));
            assertThat(oneInstance.current().otherCodes("220104")).isNotEmpty();
            transaction.setRollbackOnly();
        });

        assertThat(oneInstance.current().otherCodes("220104")).isEmpty();
    }

    @Test
    void anUpgradeKnowsTheReformsThatTheStreamStillHas() {
        database.close();
        database = new NotifyDatabase("10");
        streamed(1, "220121", 1, "{\"region\":{\"nameZh\":\"某县\"}}");
        streamed(2, "220121", 2, "{\"region\":{\"nameZh\":\"某县\",\"successors\":[\"220104\"]}}");
        streamed(3, "220122", 1, "{\"region\":{\"nameZh\":\"某县\",\"successors\":[]}}");

        database.migrate();

        assertThat(reforms().current().otherCodes("220121")).containsExactly("220104");
    }

    private void streamed(long position, String region, long version, String data) {
        database.jdbc()
                .sql("""
                insert into stream_event (position, event_id, type, source, subject, version, occurred_at, recorded_at, data)
                values (:position, gen_random_uuid(), 'milepost.region.defined.v1', '/registry', :region, :version, now(), now(), :data)
                """)
                .param("position", position)
                .param("region", region)
                .param("version", version)
                .param("data", data)
                .update();
    }

    private RegionReforms reforms() {
        return new RegionReforms(new RegionReformRepository(database.jdbc()));
    }

    private static RegionDefined defined(String code, List<String> successors) {
        return new RegionDefined(
                code, new RegionDetails("某县", "Place", "county", null, null, null, null, successors), null, null, null);
    }
}
