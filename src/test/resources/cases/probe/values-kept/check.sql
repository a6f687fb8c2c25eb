do $$ begin assert (select count(*) from t where (a, b, d, g) in ((1.5, 'short', 1, 7), (1.6, 'also', 2, 12))) = 2; end $$;
