-- A later script added columns and changed the function that finds words; the rows that were there kept the old ones.
create extension vector;
create table incident_signatures (
  id uuid primary key default gen_random_uuid(),
  incident_signature_id text unique not null,
  failure_type text not null,
  error_class text not null,
  symptoms text[] not null,
  assignment_group text,
  impact text,
  close_notes text,
  tsv tsvector,
  created_at timestamptz default now(),
  updated_at timestamptz default '2026-01-01',
  match_count integer default 0
);
create index incident_signatures_impact_idx on incident_signatures (impact);
create function update_incident_signatures_tsv() returns trigger language plpgsql as
'begin new.tsv := to_tsvector(''english'', concat_ws('' '', new.failure_type, new.error_class)); return new; end';
create trigger incident_signatures_tsv_trigger before insert or update on incident_signatures
  for each row execute function update_incident_signatures_tsv();
insert into incident_signatures (incident_signature_id, failure_type, error_class, symptoms, close_notes)
select 'g' || i, 'link', 'down', array['loss'], 'replaced the transceiver' from generate_series(1, 5) i;
