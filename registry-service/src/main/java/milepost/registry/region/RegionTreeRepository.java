package milepost.registry.region;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that reads the tree of regions. */
@Repository
class RegionTreeRepository {

    /**
     * What common names of autonomous regions leave out after the name of the place: 甘南藏族自治州 is called 甘南州, 三都水族自治县
     * 三都县, 管城回族区 管城区. Where the place is named after its people, as 东乡族自治县, or 内蒙古自治区, only the end is left out.
     */
    static final String PEOPLES =
            "(?<=[^内])((蒙古|维吾尔|哈萨克|柯尔克孜|锡伯|塔吉克|达斡尔|鄂温克|鄂伦春)族?|(回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|拉祜|水|"
                    + "东乡|纳西|景颇|土|仫佬|羌|布朗|撒拉|毛南|仡佬|阿昌|普米|怒|德昂|保安|裕固|独龙|门巴|珞巴|基诺|各)族)+(?=(自治)?[州县区旗])";

    static final String AUTONOMY = "族?自治(?=[州县区旗])";

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
                .param("peoples", PEOPLES)
                .param("autonomy", AUTONOMY)
                .param("day", filter.validOn(), Types.DATE)
                .param("limit", limit)
                .query((row, _) -> RegionRow.region(row))
                .list();
    }
}
