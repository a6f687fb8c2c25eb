CREATE EXTENSION vector;
CREATE TABLE item (id integer, embedding vector(3));
INSERT INTO item VALUES (1, '[1,2,3]'), (2, '[0,0,0]');
