CREATE TABLE city (name text, tags text[]);
