CREATE TABLE orders (id integer, status text);
INSERT INTO orders VALUES (1, 'open');
