-- Reports are expected of projects with indicators too. Those that were left out have no day on which they are looked at.
update project_silence set due_on = current_date
where due_on is null and project_id in (
    select coalesce(project.merged_into, indicator.project_id)
    from indicator left join project on project.id = indicator.project_id
);
