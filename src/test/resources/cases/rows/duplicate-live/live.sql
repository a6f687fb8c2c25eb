CREATE TABLE tool (key text, name text);
INSERT INTO tool VALUES ('a', 'x'), ('a', 'A'), ('a', 'y');
