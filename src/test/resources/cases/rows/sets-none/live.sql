CREATE TABLE tool (key text NOT NULL, name text, meta jsonb DEFAULT '{}');
CREATE TABLE elsewhere ();
