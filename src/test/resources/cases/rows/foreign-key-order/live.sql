CREATE TABLE continent (code text PRIMARY KEY);
CREATE TABLE country (code text PRIMARY KEY, continent text REFERENCES continent);
INSERT INTO continent VALUES ('XX');
INSERT INTO country VALUES ('yy', 'XX'), ('de', 'XX');
