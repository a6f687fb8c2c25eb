create type span as range (subtype = int, multirange_type_name = spans);
create table stay (id int, night span, nights spans default spans(span(1, 2)), all_nights spans[]);
insert into stay values (1, '[1,3)', '{[1,3)}', '{"{[1,2),[4,5)}"}');
create function first(spans) returns span language sql as 'select null::span';
create function others(spans) returns spans language sql return $1;
create view nights as select spans(night) + nights as nights from stay;
comment on type span is 'From one night to another';
