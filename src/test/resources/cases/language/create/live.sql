create function run() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
