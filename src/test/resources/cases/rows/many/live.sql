CREATE TABLE code (code text PRIMARY KEY, label text); INSERT INTO code SELECT 'c' || to_char(i, 'FM0000'), CASE WHEN i % 2 = 0 THEN 'Label, ' || i ELSE 'other' END FROM generate_series(0, 79) i;
