-- The two inserts of one registration, as PostgreSQL by itself can do them.
begin;
insert into project (id, version, name_zh, name_key, distinction, name_en, aliases, nature, category, regions, corridor_endpoints, corridor_via, codes, investment, description_zh, recorded_at, updated_at)
values (uuidv7(), 1, '压测铁路', gen_random_uuid()::text, 0, 'Load test railway', '{}', 'project', 'railway', '{620100,623001}', '{兰州,合作}', '{}', '{}', 23390000000.00, '新建铁路，线路全长约一百八十公里，设计时速二百五十公里。', now(), now());
insert into messaging.outbox (id, aggregatetype, aggregateid, version, type, headers, payload)
values (uuidv7(), 'project', uuidv7()::text, 1, 'milepost.project.registered.v1', '{"ce_source":"/registry","ce_time":"2026-11-22T06:00:00.000000Z","ce_recordedtime":"2026-11-22T06:00:00.000000Z","ce_dataschema":"/v1/schemas/milepost.project.registered.v1.json","ce_actor":"registrar","ce_org":"甘肃省发展和改革委员会"}', convert_to('{"projectId":"01a201e8-e097-70e9-9cef-4843ae9b85ab","project":{"nameZh":"压测铁路","nameEn":"Load test railway","aliases":[],"nature":"project","category":"railway","regions":["620100","623001"],"corridor":{"endpoints":["兰州","合作"],"via":[]},"codes":[],"investment":"23390000000.00","descriptionZh":"新建铁路，线路全长约一百八十公里，设计时速二百五十公里。"},"distinctFrom":[]}', 'UTF8'));
commit;
