CREATE TABLE shape (id integer, p point, x xml, j json, ja json[], f real, iv interval, ta text[]);
INSERT INTO shape VALUES (1, '(1,2)', '<a/>', '{"a":1,  "b":2}', ARRAY['{"a":1}'::json], 0.1, '24:00', '{a,NULL}'), (2, '(1,2)', '<a/>', '{"a":1}', NULL, 0.1, NULL, NULL);
