-- The same table as a third repository has it, after the metrics were added by hand and the check by another name.
create table agent_routing_decisions (
  id uuid primary key default gen_random_uuid(),
  correlation_id uuid not null,
  user_request text not null,
  selected_agent text not null,
  confidence_score numeric(5,4) not null,
  routing_strategy text not null,
  alternatives jsonb default '[]',
  cache_hit boolean default false,
  routing_time_ms integer,
  service_version varchar(50),
  service_latency_ms integer constraint latency_in_range check (service_latency_ms between 0 and 29999),
  execution_succeeded boolean,
  created_at timestamptz not null default now()
);
comment on table agent_routing_decisions is 'Decisions of the router';
create index idx_routing_agent on agent_routing_decisions (selected_agent);
insert into agent_routing_decisions (correlation_id, user_request, selected_agent, confidence_score, routing_strategy)
select gen_random_uuid(), 'request ' || i, 'agent-' || i % 3, 0.5, 'fuzzy' from generate_series(1, 50) i;
