CREATE TABLE permission (role text, action text, granted timestamptz DEFAULT now());
INSERT INTO permission VALUES ('admin', 'read');
