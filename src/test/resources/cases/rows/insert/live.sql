CREATE TABLE tool (key text NOT NULL, name text, meta jsonb DEFAULT '{}');
INSERT INTO tool VALUES ('ping', 'Ping');
