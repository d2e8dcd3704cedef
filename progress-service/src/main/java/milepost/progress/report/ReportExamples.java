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

    private ReportExamples() {}
}
