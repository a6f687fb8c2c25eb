create table chunks (id int primary key, content text not null, metadata jsonb);
insert into chunks values
  (1, 'Look at the log', '{"step_id": "s1", "runbook_id": "r1", "risk_level": "low"}'),
  (2, 'Restart it', '{"step_id": "s2", "runbook_id": "r1"}'),
  (3, 'About runbooks', '{}');
