CREATE TABLE token (key text, secret uuid, made timestamptz);
INSERT INTO token VALUES ('a', '00000000-0000-0000-0000-000000000000', '2020-01-01');
