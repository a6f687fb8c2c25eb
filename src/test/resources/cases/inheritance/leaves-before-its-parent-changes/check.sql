do $$ begin assert (select b::text from boat b) = '(1,0,blue,2.5)'; end $$;
