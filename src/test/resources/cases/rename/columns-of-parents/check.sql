do $$ begin assert (select day from happening_2024) = '2024-02-02'; assert (select z + y from child) = 3; end $$;
