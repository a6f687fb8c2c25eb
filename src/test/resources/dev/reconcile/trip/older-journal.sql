CREATE SCHEMA reconcile;
COMMENT ON SCHEMA reconcile IS 'Journal of the tool reconcile';
CREATE TABLE reconcile.run (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  project text NOT NULL,
  started_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  ended_at timestamp with time zone,
  role text DEFAULT CURRENT_USER NOT NULL,
  client inet DEFAULT inet_client_addr(),
  tool_version text NOT NULL,
  plan_fingerprint text NOT NULL,
  steps integer NOT NULL,
  outcome text NOT NULL,
  CONSTRAINT run_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE reconcile.run IS 'One row for each time a plan was applied';
CREATE TABLE reconcile.step (
  run_id bigint NOT NULL,
  number integer NOT NULL,
  object text NOT NULL,
  purpose text NOT NULL,
  statement text NOT NULL,
  done_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT step_pkey PRIMARY KEY (run_id, number),
  CONSTRAINT step_run_id_fkey FOREIGN KEY (run_id) REFERENCES reconcile.run (id) ON DELETE CASCADE
);
COMMENT ON TABLE reconcile.step IS 'One row for each step of a run, written in the transaction that did it';
CREATE TABLE reconcile.definition (
  project text NOT NULL,
  object text NOT NULL,
  source text NOT NULL,
  live text NOT NULL,
  applied_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT definition_pkey PRIMARY KEY (project, object)
);
COMMENT ON TABLE reconcile.definition IS 'What each described object had become when it was last applied';
COMMENT ON COLUMN reconcile.definition.source IS 'Fingerprint of the description';
COMMENT ON COLUMN reconcile.definition.live IS 'Fingerprint of what it became';
CREATE TABLE reconcile.conversion (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  project text NOT NULL,
  object text NOT NULL,
  statement text NOT NULL,
  pass integer DEFAULT 0 NOT NULL,
  rows bigint DEFAULT 0 NOT NULL,
  started_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT conversion_pkey PRIMARY KEY (id),
  CONSTRAINT conversion_project_object_key UNIQUE (project, object)
);
COMMENT ON TABLE reconcile.conversion IS 'One row for what is converted in batches, while it is under way and afterwards';
COMMENT ON COLUMN reconcile.conversion.statement IS 'The same in one go; when it changes, the conversion begins anew';
COMMENT ON COLUMN reconcile.conversion.rows IS 'Changed in passes that are over';
CREATE TABLE reconcile.conversion_chunk (
  conversion_id bigint NOT NULL,
  number integer NOT NULL,
  relation oid NOT NULL,
  first_block bigint NOT NULL,
  next_block bigint NOT NULL,
  end_block bigint NOT NULL,
  window_end bigint DEFAULT 0 NOT NULL,
  stride integer DEFAULT 0 NOT NULL,
  strides integer DEFAULT 0 NOT NULL,
  rows bigint DEFAULT 0 NOT NULL,
  CONSTRAINT conversion_chunk_pkey PRIMARY KEY (conversion_id, number),
  CONSTRAINT conversion_chunk_conversion_id_fkey FOREIGN KEY (conversion_id) REFERENCES reconcile.conversion (id) ON DELETE CASCADE
);
COMMENT ON TABLE reconcile.conversion_chunk IS 'A part of a table in the current pass of a conversion; written in the transaction of each batch';
COMMENT ON COLUMN reconcile.conversion_chunk.relation IS 'The table or partition';
COMMENT ON COLUMN reconcile.conversion_chunk.window_end IS 'Up to here blocks are gone through stride by stride';
COMMENT ON COLUMN reconcile.conversion_chunk.strides IS 'How many there are; 0 between two windows';
COMMENT ON COLUMN reconcile.conversion_chunk.rows IS 'Changed in this pass';
