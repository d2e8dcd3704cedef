package milepost.progress.ledger.history;

/** Examples for the OpenAPI document. */
final class HistoryExamples {

    static final String PAGE = """
            {
              "items": [
                {
                  "eventId": "019a8e1d-77aa-7b02-b1d6-2f0c9f3e8d74",
                  "type": "milepost.milestone.target-changed.v1",
                  "source": "/progress",
                  "subject": "019a8e1b-0c7a-7f3e-8d21-6a1f0e9b4c52",
                  "projectId": "019a8e1b-0c7a-7f3e-8d21-6a1f0e9b4c52",
                  "version": 2,
                  "occurredAt": "2025-12-20T01:15:00Z",
                  "recordedAt": "2025-12-20T01:15:00Z",
                  "actor": null,
                  "org": "gansu-railway",
                  "reason": "征迁滞后",
                  "document": null,
                  "data": {
                    "projectId": "019a8e1b-0c7a-7f3e-8d21-6a1f0e9b4c52",
                    "milestoneId": "019a8e1c-5d2e-7c41-9a55-0b6f5d4c2a11",
                    "milestoneType": "START",
                    "titleZh": "开工",
                    "previousTarget": "2026-01-01",
                    "newTarget": "2026-03-31",
                    "deltaDays": 89,
                    "reasonCode": "LAND",
                    "reasonText": "征迁滞后"
                  },
                  "ledger": {"index": 41, "leafHash": "u198Kib5dO4FHxfCit/nyfWcVpCqAxZwXfC85aQJRGI="}
                }
              ],
              "nextCursor": null
            }
            """;

    private HistoryExamples() {}
}
