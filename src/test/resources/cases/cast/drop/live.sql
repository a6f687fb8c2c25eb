create type mood as enum ('sad', 'ok');
create cast (mood as json) with inout;
