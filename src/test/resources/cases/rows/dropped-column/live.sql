CREATE TABLE tool (key text, legacy text NOT NULL);
