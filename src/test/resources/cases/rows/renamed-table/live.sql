CREATE TABLE instrument (key text, name text); INSERT INTO instrument VALUES ('a', 'Old'), ('b', 'B');
