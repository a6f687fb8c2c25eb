DO $$ BEGIN
  ASSERT ((SELECT b AND y = '\x010203ff' AND j->>'b' = '1' AND j->'c'->>3 = 'it''s \ "quoted"' AND dl[3] = 'NULL' AND dl[2] IS NULL
    AND dl[5] = 'back\slash' AND dl[6] = '' AND ta[2][1] = 'c' AND na = '{}' AND n = 12.35 AND js[1] = '{"a": 1}' FROM everything WHERE id = 1)
    AND (SELECT jb->>'as' = 'text' AND ta = '{as,text}' FROM everything WHERE id = 2));
END $$;
