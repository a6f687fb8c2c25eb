do $$ begin assert (select r::text from reading_old r) = '(2020-05-05,5,1,kept)'; end $$;
