do $$ begin assert (select f::text from fact f) = '(2024-02-02,1.5000,kept,4)'; end $$;
