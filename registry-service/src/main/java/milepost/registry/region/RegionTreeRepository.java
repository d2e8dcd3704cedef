package milepost.registry.region;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import milepost.registry.vocabulary.RegionWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that reads the tree of regions. */
@Repository
class RegionTreeRepository {

    private final JdbcClient jdbc;

    RegionTreeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns a region after its ancestors, the whole country first; empty if there is no such region. */
    List<Region> path(String code) {
        return jdbc.sql("""
                with recursive up as (
                    select region.*, 0 as steps from region where code = :code
                    union all
                    select region.*, steps + 1 from region join up on region.code = up.parent
                )
                select * from up order by steps desc
                """)
                .param("code", code)
                .query((row, _) -> RegionRow.region(row))
                .list();
    }

    int countChildren(String code) {
        return jdbc.sql("select count(*) from region where parent = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    /** Returns regions in the order of their codes. Abbreviations such as 锡盟 and former names count where no name has that text in it. */
    List<Region> list(RegionFilter filter, Optional<String> after, int limit) {
        return jdbc.sql("""
                with named as materialized (
                    select code from region
                    where strpos(name_zh, :q) > 0
                       or strpos(regexp_replace(regexp_replace(name_zh, :peoples, ''), :autonomy, ''),
                            regexp_replace(:q, :autonomy, '')) > 0
                       or strpos(lower(name_en), lower(:q)) > 0 or starts_with(code, :q)
                )
                select * from region
                where code > :after
                  and (cast(:parent as text) is null or parent = :parent)
                  and (cast(:level as text) is null or level = :level)
                  and (cast(:q as text) is null or code in (select code from named)
                    or (name_zh like :otherName and not exists (select from named)))
                  and (cast(:day as date) is null
                    or (coalesce(valid_from <= :day, true) and coalesce(valid_to > :day, true)))
                order by code
                limit :limit
                """)
                .param("after", after.orElse(""))
                .param("parent", filter.parent(), Types.VARCHAR)
                .param("level", filter.level() == null ? null : filter.level().code(), Types.VARCHAR)
                .param("q", filter.q(), Types.VARCHAR)
                .param("otherName", filter.otherName(), Types.VARCHAR)
                .param("peoples", RegionWords.PEOPLES)
                .param("autonomy", RegionWords.AUTONOMY)
                .param("day", filter.validOn(), Types.DATE)
                .param("limit", limit)
                .query((row, _) -> RegionRow.region(row))
                .list();
    }
}
