CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'begin new.touched := true; return new; end';
CREATE TABLE tool (key text, touched boolean);
