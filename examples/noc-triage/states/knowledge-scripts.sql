-- What the scripts left in which runbook steps came: two indexes for one key, a check that an empty array passes, rows
-- that words do not find because they were there before the trigger was, no comments.
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
create or replace function update_updated_at() returns trigger as $$
BEGIN
    NEW.updated_at = NOW();
    RETURN NEW;
END;
$$ language plpgsql;
create table runbook_steps (
  id uuid primary key default gen_random_uuid(),
  step_id text unique not null,
  runbook_id text not null,
  condition text not null,
  action text not null,
  expected_outcome text,
  rollback text,
  risk_level text,
  service text,
  component text,
  embedding vector(1536),
  tsv tsvector,
  runbook_title text,
  runbook_document_id uuid,
  created_at timestamptz default now(),
  updated_at timestamptz default now(),
  last_reviewed_at timestamptz,
  constraint runbook_steps_risk_level_check check (risk_level is null or risk_level in ('low', 'medium', 'high'))
);
create unique index runbook_steps_step_id_unique_idx on runbook_steps (step_id);
create index runbook_steps_service_idx on runbook_steps (service) where service is not null;
insert into runbook_steps (step_id, runbook_id, condition, action, updated_at)
select 's' || i, 'r1', 'links are down', 'restart them', '2026-01-01' from generate_series(1, 50) i;
create trigger runbook_steps_updated_at_trigger before update on runbook_steps
  for each row execute function update_updated_at();
create table incident_signatures (
  id uuid primary key default gen_random_uuid(),
  incident_signature_id text unique not null,
  failure_type text not null,
  error_class text not null,
  symptoms text[] not null,
  affected_service text,
  service text,
  component text,
  resolution_refs text[],
  embedding vector(1536),
  tsv tsvector,
  source_incident_ids text[],
  source_document_id uuid,
  created_at timestamptz default now(),
  updated_at timestamptz default now(),
  last_seen_at timestamptz,
  match_count integer default 0,
  resolution_success_count integer default 0,
  constraint incident_signatures_symptoms_not_empty check (array_length(symptoms, 1) > 0)
);
insert into incident_signatures (incident_signature_id, failure_type, error_class, symptoms)
select 'g' || i, 'link', 'down', array['loss'] from generate_series(1, 5) i;
create table triage_results (
  id uuid primary key default gen_random_uuid(),
  incident_id uuid not null references incidents (id) on delete cascade,
  failure_type text not null,
  error_class text not null,
  severity text not null check (severity in ('low', 'medium', 'high', 'critical')),
  confidence decimal(5,4) not null constraint triage_results_confidence_range check (confidence >= 0 and confidence <= 1),
  policy_band text not null check (policy_band in ('AUTO', 'PROPOSE', 'REVIEW')),
  matched_signature_ids text[],
  matched_runbook_refs text[],
  evidence_chunks jsonb,
  retrieval_method text,
  created_at timestamp with time zone default now(),
  completed_at timestamp with time zone
);
create index triage_results_confidence_idx on triage_results (severity);
