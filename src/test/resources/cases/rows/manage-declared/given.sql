CREATE TABLE tool (key text, theirs text); INSERT INTO tool VALUES ('a', 'x');
