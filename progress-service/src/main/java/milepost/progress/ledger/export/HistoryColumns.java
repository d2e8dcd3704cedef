package milepost.progress.ledger.export;

import static milepost.web.csv.CsvColumn.plain;
import static milepost.web.csv.CsvColumn.text;
import static milepost.web.csv.CsvColumn.words;

import java.util.List;
import milepost.progress.ledger.history.HistoryItem;
import milepost.web.csv.CsvColumn;

/** The columns of the CSV table of events, in their order. */
final class HistoryColumns {

    static final List<CsvColumn<HistoryItem>> ALL = List.of(
            plain("发生时间", "occurred", HistoryItem::occurredAt),
            plain("记录时间", "recorded", HistoryItem::recordedAt),
            words("事件", "event", (row, language) -> EventWord.of(row.type(), language)),
            plain("事件类型代码", "code of event", HistoryItem::type),
            text("项目名称", "project", HistoryItem::projectNameZh),
            text("项目英文名称", "project in English", HistoryItem::projectNameEn),
            plain("项目编号", "project id", HistoryItem::projectId),
            text("项目代码", "project codes", row -> String.join(" ", row.projectCodes())),
            text("对象编号", "subject", HistoryItem::subject),
            plain("来源", "source", HistoryItem::source),
            plain("版本", "version", HistoryItem::version),
            text("单位", "organisation", HistoryItem::org),
            text("操作人", "actor", HistoryItem::actor),
            text("理由", "reason", HistoryItem::reason),
            text("依据", "document", HistoryItem::document),
            plain("账本序号", "ledger index", row -> row.ledger().index()),
            text("账本哈希", "leaf hash", row -> row.ledger().leafHash()),
            plain("事件编号", "event id", HistoryItem::eventId));

    private HistoryColumns() {}
}
