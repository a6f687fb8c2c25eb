-- The file that takes a foreign key back added it NOT VALID, because patterns were gone: rows refer to nothing.
create table agent_routing_decisions (
  id uuid primary key default gen_random_uuid(),
  cache_hit boolean default false,
  created_at timestamptz not null default now()
);
create table pattern_lineage_nodes (id uuid primary key default gen_random_uuid());
create table pattern_quality_metrics (
  id uuid primary key default gen_random_uuid(),
  pattern_id uuid not null,
  quality_score double precision not null check (quality_score >= 0 and quality_score <= 1),
  confidence double precision not null check (confidence >= 0 and confidence <= 1),
  measurement_timestamp timestamptz not null default now()
);
insert into pattern_quality_metrics (pattern_id, quality_score, confidence)
select gen_random_uuid(), 0.5, 0.5 from generate_series(1, 3);
alter table pattern_quality_metrics add constraint pattern_quality_metrics_pattern_id_fkey
  foreign key (pattern_id) references pattern_lineage_nodes (id) not valid;
