CREATE DOMAIN settings AS jsonb CHECK (jsonb_typeof(value) = 'object');
CREATE TABLE app (name text, settings settings);
INSERT INTO app VALUES ('a', '{"x": 1}'), ('b', '{"x": 1}');
