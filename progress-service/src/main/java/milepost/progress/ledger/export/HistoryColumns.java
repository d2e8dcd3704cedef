package milepost.progress.ledger.export;

import static milepost.web.csv.CsvCells.plain;
import static milepost.web.csv.CsvCells.text;

import java.util.function.BiFunction;
import milepost.progress.ledger.history.HistoryItem;
import milepost.web.csv.CsvColumn;
import milepost.web.csv.CsvLanguage;

/** The columns of the CSV table of events, in their order. */
enum HistoryColumn implements CsvColumn<HistoryItem> {
    OCCURRED("发生时间", "occurred", (row, _) -> plain(row.occurredAt())),
    RECORDED("记录时间", "recorded", (row, _) -> plain(row.recordedAt())),
    EVENT("事件", "event", (row, language) -> EventWord.of(row.type(), language)),
    TYPE("事件类型代码", "code of event", (row, _) -> plain(row.type())),
    NAME("项目名称", "project", (row, _) -> text(row.projectNameZh())),
    NAME_EN("项目英文名称", "project in English", (row, _) -> text(row.projectNameEn())),
    PROJECT("项目编号", "project id", (row, _) -> plain(row.projectId())),
    CODES("项目代码", "project codes", (row, _) -> text(String.join(" ", row.projectCodes()))),
    SUBJECT("对象编号", "subject", (row, _) -> text(row.subject())),
    SOURCE("来源", "source", (row, _) -> plain(row.source())),
    VERSION("版本", "version", (row, _) -> plain(row.version())),
    ORG("单位", "organisation", (row, _) -> text(row.org())),
    ACTOR("操作人", "actor", (row, _) -> text(row.actor())),
    REASON("理由", "reason", (row, _) -> text(row.reason())),
    DOCUMENT("依据", "document", (row, _) -> text(row.document())),
    INDEX("账本序号", "ledger index", (row, _) -> plain(row.ledger().index())),
    HASH("账本哈希", "leaf hash", (row, _) -> text(row.ledger().leafHash())),
    EVENT_ID("事件编号", "event id", (row, _) -> plain(row.eventId()));

    private final String zh;
    private final String en;
    private final BiFunction<HistoryItem, CsvLanguage, String> content;

    HistoryColumn(String zh, String en, BiFunction<HistoryItem, CsvLanguage, String> content) {
        this.zh = zh;
        this.en = en;
        this.content = content;
    }

    @Override
    public String cell(HistoryItem row, CsvLanguage language) {
        return content.apply(row, language);
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
