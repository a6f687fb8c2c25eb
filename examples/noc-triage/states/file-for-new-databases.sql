-- What the file for new databases makes: everything but the comments and the check of rollback_status, which only the
-- numbered files have. A value that the check would refuse has to be corrected before.
CREATE EXTENSION vector;
CREATE EXTENSION "uuid-ossp";
CREATE TABLE documents (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  doc_type text NOT NULL,
  service text,
  component text,
  title text,
  content text,
  tags jsonb,
  last_reviewed_at timestamp with time zone,
  created_at timestamp with time zone DEFAULT now(),
  CONSTRAINT documents_pkey PRIMARY KEY (id)
);
CREATE TABLE chunks (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  document_id uuid,
  chunk_index integer,
  content text NOT NULL,
  metadata jsonb,
  embedding vector(1536),
  tsv tsvector,
  created_at timestamp with time zone DEFAULT now(),
  CONSTRAINT chunks_pkey PRIMARY KEY (id),
  CONSTRAINT chunks_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents (id) ON DELETE CASCADE
);
create index chunks_tsv_idx ON chunks USING gin (tsv);
create index chunks_document_id_idx ON chunks (document_id);
create index chunks_runbook_id_idx ON chunks USING gin ((metadata -> 'runbook_id')) WHERE ((metadata ->> 'runbook_id') is not null);
create index chunks_step_id_idx ON chunks USING gin ((metadata -> 'step_id')) WHERE ((metadata ->> 'step_id') is not null);
create index chunks_incident_signature_id_idx ON chunks USING gin ((metadata -> 'incident_signature_id')) WHERE ((metadata ->> 'incident_signature_id') is not null);
create index chunks_failure_type_idx ON chunks USING gin ((metadata -> 'failure_type')) WHERE ((metadata ->> 'failure_type') is not null);
create index chunks_error_class_idx ON chunks USING gin ((metadata -> 'error_class')) WHERE ((metadata ->> 'error_class') is not null);
CREATE TABLE incidents (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  alert_id text,
  source text,
  raw_alert jsonb,
  triage_output jsonb,
  triage_evidence jsonb,
  resolution_output jsonb,
  resolution_evidence jsonb,
  policy_band text,
  policy_decision jsonb,
  alert_received_at timestamp with time zone,
  triage_completed_at timestamp with time zone,
  resolution_proposed_at timestamp with time zone,
  resolution_accepted_at timestamp with time zone,
  rollback_initiated_at timestamp with time zone,
  rollback_completed_at timestamp with time zone,
  rollback_status text,
  rollback_trigger text,
  rollback_notes text,
  created_at timestamp with time zone DEFAULT now(),
  CONSTRAINT incidents_pkey PRIMARY KEY (id)
);
create index incidents_alert_id_idx ON incidents (alert_id);
create index incidents_source_idx ON incidents (source);
create index incidents_policy_band_idx ON incidents (policy_band);
create index incidents_created_at_idx ON incidents (created_at);
create index incidents_alert_received_idx ON incidents (alert_received_at);
create index incidents_rollback_status_idx ON incidents (rollback_status) WHERE (rollback_status is not null);
create index incidents_rollback_at_idx ON incidents (rollback_initiated_at) WHERE (rollback_initiated_at is not null);
CREATE TABLE feedback (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  incident_id uuid,
  feedback_type text,
  system_output jsonb,
  user_edited jsonb,
  diff jsonb,
  notes text,
  created_at timestamp with time zone DEFAULT now(),
  CONSTRAINT feedback_pkey PRIMARY KEY (id),
  CONSTRAINT feedback_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents (id) ON DELETE CASCADE
);
create index feedback_incident_id_idx ON feedback (incident_id);
create index feedback_type_idx ON feedback (feedback_type);
CREATE TABLE agent_state (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  incident_id uuid,
  agent_type text NOT NULL,
  current_step text NOT NULL,
  state_data jsonb NOT NULL,
  pending_action jsonb,
  created_at timestamp with time zone DEFAULT now(),
  updated_at timestamp with time zone DEFAULT now(),
  CONSTRAINT agent_state_pkey PRIMARY KEY (id),
  CONSTRAINT agent_state_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents (id) ON DELETE CASCADE
);
create index agent_state_incident_id_idx ON agent_state (incident_id);
create index agent_state_agent_type_idx ON agent_state (agent_type);
create index agent_state_current_step_idx ON agent_state (current_step);
create index agent_state_updated_at_idx ON agent_state (updated_at);
create index agent_state_pending_action_idx ON agent_state USING gin (pending_action) WHERE (pending_action is not null);
CREATE FUNCTION update_updated_at ()
   RETURNS trigger
   LANGUAGE plpgsql
   AS $$begin
  new.updated_at := now();
  return new;
end
$$;
CREATE TRIGGER agent_state_updated_at_trigger
   BEFORE UPDATE ON agent_state
   FOR EACH ROW
   EXECUTE FUNCTION update_updated_at ();
CREATE VIEW incident_metrics AS
select id, alert_id, source, policy_band,
       extract(epoch from triage_completed_at - alert_received_at) as triage_seconds,
       extract(epoch from resolution_proposed_at - triage_completed_at) as resolution_seconds,
       extract(epoch from resolution_accepted_at - alert_received_at) as total_seconds,
       rollback_status,
       case when resolution_accepted_at is not null then 'accepted'
            when resolution_proposed_at is not null then 'proposed'
            when triage_completed_at is not null then 'triaged'
            else 'received' end as stage
from incidents;
CREATE TABLE runbook_steps (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  step_id text NOT NULL,
  runbook_id text NOT NULL,
  condition text NOT NULL,
  action text NOT NULL,
  expected_outcome text,
  rollback text,
  risk_level text,
  service text,
  component text,
  embedding vector(1536),
  tsv tsvector,
  runbook_title text,
  runbook_document_id uuid,
  created_at timestamp with time zone DEFAULT now(),
  updated_at timestamp with time zone DEFAULT now(),
  last_reviewed_at timestamp with time zone,
  CONSTRAINT runbook_steps_pkey PRIMARY KEY (id),
  CONSTRAINT runbook_steps_step_id_key UNIQUE (step_id),
  CONSTRAINT runbook_steps_risk_level_check CHECK (risk_level is null or risk_level in ('low', 'medium', 'high'))
);
create index runbook_steps_tsv_idx ON runbook_steps USING gin (tsv) WHERE (tsv is not null);
create index runbook_steps_runbook_document_id_idx ON runbook_steps (runbook_document_id) WHERE (runbook_document_id is not null);
create index runbook_steps_runbook_id_idx ON runbook_steps (runbook_id);
create index runbook_steps_service_idx ON runbook_steps (service) WHERE (service is not null);
create index runbook_steps_component_idx ON runbook_steps (component) WHERE (component is not null);
create index runbook_steps_risk_level_idx ON runbook_steps (risk_level) WHERE (risk_level is not null);
CREATE TRIGGER runbook_steps_updated_at_trigger
   BEFORE UPDATE ON runbook_steps
   FOR EACH ROW
   EXECUTE FUNCTION update_updated_at ();
CREATE TABLE incident_signatures (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  incident_signature_id text NOT NULL,
  failure_type text NOT NULL,
  error_class text NOT NULL,
  symptoms text[] NOT NULL,
  affected_service text,
  service text,
  component text,
  assignment_group text,
  impact text,
  urgency text,
  close_notes text,
  resolution_refs text[],
  embedding vector(1536),
  tsv tsvector,
  source_incident_ids text[],
  source_document_id uuid,
  created_at timestamp with time zone DEFAULT now(),
  updated_at timestamp with time zone DEFAULT now(),
  last_seen_at timestamp with time zone,
  match_count integer DEFAULT 0,
  resolution_success_count integer DEFAULT 0,
  CONSTRAINT incident_signatures_pkey PRIMARY KEY (id),
  CONSTRAINT incident_signatures_incident_signature_id_key UNIQUE (incident_signature_id),
  CONSTRAINT incident_signatures_symptoms_not_empty CHECK (cardinality(symptoms) > 0)
);
create index incident_signatures_tsv_idx ON incident_signatures USING gin (tsv) WHERE (tsv is not null);
create index incident_signatures_source_document_id_idx ON incident_signatures (source_document_id) WHERE (source_document_id is not null);
create index incident_signatures_failure_type_idx ON incident_signatures (failure_type);
create index incident_signatures_error_class_idx ON incident_signatures (error_class);
create index incident_signatures_affected_service_idx ON incident_signatures (affected_service) WHERE (affected_service is not null);
create index incident_signatures_service_idx ON incident_signatures (service) WHERE (service is not null);
create index incident_signatures_component_idx ON incident_signatures (component) WHERE (component is not null);
create index incident_signatures_assignment_group_idx ON incident_signatures (assignment_group) WHERE (assignment_group is not null);
create index incident_signatures_symptoms_idx ON incident_signatures USING gin (symptoms);
create index incident_signatures_resolution_refs_idx ON incident_signatures USING gin (resolution_refs);
CREATE TRIGGER incident_signatures_updated_at_trigger
   BEFORE UPDATE ON incident_signatures
   FOR EACH ROW
   EXECUTE FUNCTION update_updated_at ();
CREATE TABLE triage_results (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  incident_id uuid NOT NULL,
  failure_type text NOT NULL,
  error_class text NOT NULL,
  severity text NOT NULL,
  confidence numeric(5,4) NOT NULL,
  policy_band text NOT NULL,
  matched_signature_ids text[],
  matched_runbook_refs text[],
  evidence_chunks jsonb,
  retrieval_method text,
  created_at timestamp with time zone DEFAULT now(),
  completed_at timestamp with time zone,
  CONSTRAINT triage_results_pkey PRIMARY KEY (id),
  CONSTRAINT triage_results_confidence_range CHECK (confidence >= 0 and confidence <= 1),
  CONSTRAINT triage_results_severity_check CHECK (severity in ('low', 'medium', 'high', 'critical')),
  CONSTRAINT triage_results_policy_band_check CHECK (policy_band in ('AUTO', 'PROPOSE', 'REVIEW')),
  CONSTRAINT triage_results_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents (id) ON DELETE CASCADE
);
create index triage_results_incident_id_idx ON triage_results (incident_id);
create index triage_results_failure_type_idx ON triage_results (failure_type);
create index triage_results_error_class_idx ON triage_results (error_class);
create index triage_results_severity_idx ON triage_results (severity);
create index triage_results_policy_band_idx ON triage_results (policy_band);
create index triage_results_confidence_idx ON triage_results (confidence);
create index triage_results_matched_signature_ids_idx ON triage_results USING gin (matched_signature_ids);
create index triage_results_created_at_idx ON triage_results (created_at);
create index triage_results_completed_at_idx ON triage_results (completed_at) WHERE (completed_at is not null);
CREATE TABLE resolution_outputs (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  incident_id uuid NOT NULL,
  triage_result_id uuid NOT NULL,
  overall_confidence numeric(5,4) NOT NULL,
  risk_level text NOT NULL,
  recommendations jsonb NOT NULL,
  retrieved_step_ids text[],
  used_signature_ids text[],
  evidence_chunks jsonb,
  retrieval_method text,
  created_at timestamp with time zone DEFAULT now(),
  proposed_at timestamp with time zone,
  accepted_at timestamp with time zone,
  executed_at timestamp with time zone,
  execution_status text,
  execution_notes text,
  CONSTRAINT resolution_outputs_pkey PRIMARY KEY (id),
  CONSTRAINT resolution_outputs_overall_confidence_range CHECK (overall_confidence >= 0 and overall_confidence <= 1),
  CONSTRAINT resolution_outputs_risk_level_check CHECK (risk_level in ('low', 'medium', 'high')),
  CONSTRAINT resolution_outputs_execution_status_check CHECK (execution_status is null or execution_status in ('pending', 'accepted', 'executed', 'rejected', 'cancelled')),
  CONSTRAINT resolution_outputs_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents (id) ON DELETE CASCADE,
  CONSTRAINT resolution_outputs_triage_result_id_fkey FOREIGN KEY (triage_result_id) REFERENCES triage_results (id) ON DELETE CASCADE
);
create index resolution_outputs_incident_id_idx ON resolution_outputs (incident_id);
create index resolution_outputs_triage_result_id_idx ON resolution_outputs (triage_result_id);
create index resolution_outputs_risk_level_idx ON resolution_outputs (risk_level);
create index resolution_outputs_overall_confidence_idx ON resolution_outputs (overall_confidence);
create index resolution_outputs_execution_status_idx ON resolution_outputs (execution_status) WHERE (execution_status is not null);
create index resolution_outputs_retrieved_step_ids_idx ON resolution_outputs USING gin (retrieved_step_ids);
create index resolution_outputs_used_signature_ids_idx ON resolution_outputs USING gin (used_signature_ids);
create index resolution_outputs_recommendations_idx ON resolution_outputs USING gin (recommendations);
create index resolution_outputs_created_at_idx ON resolution_outputs (created_at);
create index resolution_outputs_proposed_at_idx ON resolution_outputs (proposed_at) WHERE (proposed_at is not null);
create index resolution_outputs_accepted_at_idx ON resolution_outputs (accepted_at) WHERE (accepted_at is not null);
CREATE FUNCTION update_runbook_steps_tsv ()
   RETURNS trigger
   LANGUAGE plpgsql
   AS $$begin
  new.tsv := to_tsvector('english',
    concat_ws(' ', new.condition, new.action, new.expected_outcome));
  return new;
end
$$;
CREATE TRIGGER runbook_steps_tsv_trigger
   BEFORE INSERT OR UPDATE ON runbook_steps
   FOR EACH ROW
   EXECUTE FUNCTION update_runbook_steps_tsv ();
CREATE FUNCTION update_incident_signatures_tsv ()
   RETURNS trigger
   LANGUAGE plpgsql
   AS $$begin
  new.tsv := to_tsvector('english',
    concat_ws(' ', new.failure_type, new.error_class, array_to_string(new.symptoms, ' '), new.close_notes));
  return new;
end
$$;
CREATE TRIGGER incident_signatures_tsv_trigger
   BEFORE INSERT OR UPDATE ON incident_signatures
   FOR EACH ROW
   EXECUTE FUNCTION update_incident_signatures_tsv ();
CREATE VIEW runbook_steps_with_metadata AS
select s.id, s.step_id, s.runbook_id, s.condition, s.action, s.risk_level, s.service, s.component,
       d.title as document_title, d.last_reviewed_at as document_reviewed_at
from runbook_steps s
left join documents d on d.id = s.runbook_document_id;
CREATE VIEW triage_to_resolution_chain AS
select i.id as incident_id, i.alert_id, t.id as triage_result_id, t.severity, t.policy_band, t.confidence,
       r.id as resolution_output_id, r.overall_confidence, r.risk_level, r.execution_status
from incidents i
left join triage_results t on t.incident_id = i.id
left join resolution_outputs r on r.triage_result_id = t.id;
insert into incidents (alert_id, rollback_status) select 'a' || i, case when i > 5 then 'completed' end from generate_series(1, 10) i;
insert into runbook_steps (step_id, runbook_id, condition, action) values ('s1', 'r1', 'a link is down', 'restart it');
