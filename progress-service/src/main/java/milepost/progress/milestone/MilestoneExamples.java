package milepost.progress.milestone;

/** Examples for the OpenAPI document. */
final class MilestoneExamples {

    static final String ADD = """
            {"type": "START", "titleZh": "开工", "baselineDate": "2026-01-01", "precision": "day"}
            """;

    static final String MILESTONE = """
            {
              "id": "019a8e1c-5d2e-7c41-9a55-0b6f5d4c2a11",
              "projectId": "019a8e1b-0c7a-7f3e-8d21-6a1f0e9b4c52",
              "type": "START",
              "typeZh": "开工",
              "typeEn": "start of works",
              "titleZh": "开工",
              "stage": "CONSTRUCTION",
              "status": "PLANNED",
              "baselineDate": "2026-01-01",
              "currentTarget": "2026-03-31",
              "precision": "day",
              "actualDate": null,
              "slipDays": 89,
              "revisionCount": 1,
              "evidence": [],
              "lastConfirmedAt": "2025-12-20T01:15:00Z",
              "targets": [
                {"date": "2026-01-01", "precision": "day", "setAt": "2025-06-01T02:00:00Z", "missedAt": null, "change": null},
                {"date": "2026-03-31", "precision": "day", "setAt": "2025-12-20T01:15:00Z", "missedAt": null, "change": {
                  "id": "019a8e1d-77aa-7b02-b1d6-2f0c9f3e8d74", "reasonCode": "LAND", "reasonText": "征迁滞后",
                  "documentRef": null, "late": true, "org": "gansu-railway"}}
              ]
            }
            """;

    static final String LIST = "{\"items\": [" + MILESTONE + "], \"nextCursor\": null}";

    private MilestoneExamples() {}
}
