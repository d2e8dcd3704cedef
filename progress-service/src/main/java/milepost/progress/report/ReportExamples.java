package milepost.progress.report;

/** Examples for the OpenAPI document. */
final class ReportExamples {

    static final String CHANGE_TARGET = """
            {"newTarget": "2026-03-31", "reasonCode": "LAND", "reasonText": "征迁滞后", "documentRef": null}
            """;

    static final String TARGET_CHANGE = """
            {
              "id": "019a8e1d-77aa-7b02-b1d6-2f0c9f3e8d74",
              "milestoneId": "019a8e1c-5d2e-7c41-9a55-0b6f5d4c2a11",
              "baselineDate": "2026-01-01",
              "previousTarget": "2026-01-01",
              "newTarget": "2026-03-31",
              "precision": "day",
              "deltaDays": 89,
              "slipDays": 89,
              "revisionCount": 1,
              "late": true,
              "reasonCode": "LAND",
              "reasonText": "征迁滞后",
              "documentRef": null
            }
            """;

    static final String ACHIEVE = """
            {"actualDate": "2026-02-10", "evidence": [{"title": "开工令", "number": "甘铁〔2026〕3号", "url": null}]}
            """;

    static final String MET = """
            {
              "id": "019a8e1c-5d2e-7c41-9a55-0b6f5d4c2a11",
              "projectId": "019a8e1b-0c7a-7f3e-8d21-6a1f0e9b4c52",
              "type": "START",
              "typeZh": "开工",
              "typeEn": "start of works",
              "titleZh": "开工",
              "stage": "CONSTRUCTION",
              "status": "MET",
              "baselineDate": "2026-01-01",
              "currentTarget": "2026-01-01",
              "precision": "day",
              "actualDate": "2026-02-10",
              "slipDays": 40,
              "revisionCount": 0,
              "evidence": [{"title": "开工令", "number": "甘铁〔2026〕3号", "url": null}],
              "lastConfirmedAt": "2026-02-11T02:30:00Z",
              "targets": [
                {"date": "2026-01-01", "precision": "day", "setAt": "2025-06-01T02:00:00Z", "missedAt": null, "change": null}
              ]
            }
            """;

    private ReportExamples() {}
}
