CREATE TABLE tool (key text NOT NULL, name text, meta jsonb DEFAULT '{}');
INSERT INTO tool VALUES ('ping', 'mine', '{"a": 1, "c": 3}'), ('pong', 'other', NULL), ('list', 'listed', '[1]');
