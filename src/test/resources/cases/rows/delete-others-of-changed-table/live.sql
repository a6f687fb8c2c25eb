CREATE TABLE tool (key text, name text);
INSERT INTO tool VALUES ('a', 'A'), ('old', 'Old'), (NULL, 'none');
