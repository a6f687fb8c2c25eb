INSERT INTO s (name) VALUES ('next');
INSERT INTO a (name) VALUES ('next');
INSERT INTO d (name) VALUES ('next');
DO $$ BEGIN
  ASSERT (SELECT max(id) = 8 FROM s);
  ASSERT (SELECT max(id) = 2 FROM a);
  ASSERT (SELECT max(id) = 5 FROM d);
END $$;
