-- Before there were tables for runbook steps: pieces of documents, incidents without evidence and rollback, a view that
-- has to get columns in its middle.
create extension vector;
create extension "uuid-ossp";
create table documents (
  id uuid primary key default gen_random_uuid(),
  doc_type text not null,
  service text,
  component text,
  title text,
  content text,
  tags jsonb,
  last_reviewed_at timestamptz,
  created_at timestamptz default now()
);
create table chunks (
  id uuid primary key default gen_random_uuid(),
  document_id uuid references documents (id) on delete cascade,
  chunk_index int,
  content text not null,
  metadata jsonb,
  embedding vector(1536),
  tsv tsvector,
  created_at timestamptz default now()
);
create index chunks_tsv_idx on chunks using gin (tsv);
create index chunks_document_id_idx on chunks (document_id);
with document as (insert into documents (doc_type, title) values ('runbook', 'Links') returning id)
insert into chunks (document_id, chunk_index, content, metadata)
select document.id, i, 'piece ' || i, jsonb_build_object('runbook_id', 'r1', 'step_id', 's' || i)
from document, generate_series(1, 200) i;
create table incidents (
  id uuid primary key default gen_random_uuid(),
  alert_id text,
  source text,
  raw_alert jsonb,
  triage_output jsonb,
  resolution_output jsonb,
  alert_received_at timestamptz,
  triage_completed_at timestamptz,
  resolution_proposed_at timestamptz,
  resolution_accepted_at timestamptz,
  created_at timestamptz default now()
);
create index incidents_alert_id_idx on incidents (alert_id);
insert into incidents (alert_id, source, alert_received_at, resolution_accepted_at)
select 'a' || i, 'nms', '2026-01-01', case when i % 2 = 0 then timestamptz '2026-01-02' end from generate_series(1, 10) i;
create table feedback (
  id uuid primary key default gen_random_uuid(),
  incident_id uuid references incidents (id) on delete cascade,
  feedback_type text,
  system_output jsonb,
  user_edited jsonb,
  diff jsonb,
  created_at timestamptz default now()
);
create view incident_metrics as
select id, alert_id, source, extract(epoch from triage_completed_at - alert_received_at) as triage_seconds from incidents;
