package milepost.registry.vocabulary;

/** Words in the names of regions, as patterns. */
public final class RegionWords {

    /**
     * What common names of autonomous regions leave out after the name of the place: 甘南藏族自治州 is called 甘南州, 三都水族自治县
     * 三都县, 管城回族区 管城区. Where the place is named after its people, as 东乡族自治县, or 内蒙古自治区, only the end is left out.
     */
    public static final String PEOPLES =
            "(?<=[^内])((蒙古|维吾尔|哈萨克|柯尔克孜|锡伯|塔吉克|达斡尔|鄂温克|鄂伦春)族?|(回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|拉祜|水|"
                    + "东乡|纳西|景颇|土|仫佬|羌|布朗|撒拉|毛南|仡佬|阿昌|普米|怒|德昂|保安|裕固|独龙|门巴|珞巴|基诺|各)族)+(?=(自治)?[州县区旗])";

    public static final String AUTONOMY = "族?自治(?=[州县区旗])";

    private RegionWords() {}
}
